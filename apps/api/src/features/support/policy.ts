import { type Actor, isAIn } from '../../actor.ts'

/** Coordinators alone: administrators see how things are set up, never how somebody is supported. */
export const runsSupportIn = (actor: Actor, organisationId: string): boolean =>
  isAIn(actor, 'coordinator', organisationId)
