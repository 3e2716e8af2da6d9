import type { Static } from 'typebox'
import { OneOf } from './text.ts'

/** What a programme offers to each partner. */
export const supportOffers = ['mentor', 'buddy', 'coffee', 'check-in', 'drop-in'] as const
export const SupportOffer = OneOf(supportOffers)
export type SupportOffer = Static<typeof SupportOffer>

/** How an offer stands with a partner. `not-wanted`: paused, declined, or not meant for them now. */
export const coverStates = ['in-place', 'due', 'missing', 'not-wanted'] as const
export const CoverState = OneOf(coverStates)
export type CoverState = Static<typeof CoverState>

/** Why it stands so; the client has the words. */
export const coverReasons = [
  'in-touch',
  'just-started',
  'quiet',
  'resting',
  'asked',
  'nobody',
  'matched',
  'joined',
  'not-joined',
  'unanswered',
  'invited',
  'not-asked-yet',
  'booked',
  'came',
  'none-booked',
  'none-planned',
  'said-no',
  'paused',
  'left-in-peace',
  'not-needed',
  'not-started',
  'not-offered',
] as const
export const CoverReason = OneOf(coverReasons)
export type CoverReason = Static<typeof CoverReason>

/** Ways in which somebody can have been in touch with a partner. */
export const contactChannels = [...supportOffers, 'coordinator'] as const
export const ContactChannel = OneOf(contactChannels)
export type ContactChannel = Static<typeof ContactChannel>

/** How a coordinator was in touch. */
export const contactWays = ['phone', 'video', 'in-person', 'email', 'post', 'message'] as const
export const ContactWay = OneOf(contactWays)
export type ContactWay = Static<typeof ContactWay>

/** What would help somebody with whom nobody has been in touch. */
export const nextSteps = [
  'answer-request',
  'ask-mentor',
  'offer-mentor',
  'suggest-buddy',
  'invite-to-coffee',
  'ring',
  'write',
] as const
export const NextStep = OneOf(nextSteps)
export type NextStep = Static<typeof NextStep>
