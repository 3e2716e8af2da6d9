import { type Actor, isAIn } from '../../actor.ts'

/** Buddies are the coordinators' own and of those who are in a pair; an administrator sees none of them. */
export const runsBuddiesIn = (actor: Actor, organisationId: string): boolean =>
  isAIn(actor, 'coordinator', organisationId)

/** For oneself, or for somebody who rang the coordinator. */
export const mayActFor = (actor: Actor, personId: string, organisationId: string): boolean =>
  (actor.personId === personId && isAIn(actor, 'partner', organisationId)) || runsBuddiesIn(actor, organisationId)
