import { type Static, Type } from 'typebox'
import { OneOf, Uuid } from './text.ts'

/** A pair (or trio) is on until it has ended; a pause is a day until which it rests, not a state. */
export const buddyPairStates = ['active', 'ended'] as const
export const BuddyPairState = OneOf(buddyPairStates)
export type BuddyPairState = Static<typeof BuddyPairState>

/** Somebody has asked for a buddy, or would rather have none at the moment. Nobody is asked why. */
export const buddyWishes = ['wanted', 'none'] as const
export const BuddyWish = OneOf(buddyWishes)
export type BuddyWish = Static<typeof BuddyWish>

export const BuddyPerson = Type.Object({ id: Uuid, name: Type.String() })
export type BuddyPerson = Static<typeof BuddyPerson>
