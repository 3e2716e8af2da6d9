import { type Actor, isAIn, organisationsAs } from '../../actor.ts'

/** Through which door somebody comes to an application: their own, or one that they type for somebody. */
export type Door = 'mine' | 'typed'

/** Whose applications can be reached: one's own, or those typed in the organisations that one coordinates. */
export type Reach = { personId: string } | { typedIn: readonly string[] }

export const reachThrough = (door: Door, actor: Actor): Reach =>
  door === 'mine' ? { personId: actor.personId } : { typedIn: organisationsAs(actor, 'coordinator') }

/** Taking in an application by phone or post is for who runs the programme, as is covering more of an answer. */
export const canTypeFor = (actor: Actor, organisationId: string): boolean => isAIn(actor, 'coordinator', organisationId)
