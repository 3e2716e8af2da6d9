import { type Actor, isAIn } from '../../actor.ts'

/** Coffee rounds are the coordinators' own; an administrator of the installation sees none of them. */
export const runsCoffeeIn = (actor: Actor, organisationId: string): boolean =>
  isAIn(actor, 'coordinator', organisationId)

/** For oneself, or for somebody who asked the coordinator by phone or post. */
export const mayActFor = (actor: Actor, personId: string, organisationId: string): boolean =>
  (actor.personId === personId && isAIn(actor, 'partner', organisationId)) || runsCoffeeIn(actor, organisationId)
