import { type Actor, isAIn } from '../../actor.ts'

/** Coordinators alone: administrators see how things are set up, never how people's applications went. */
export const readsReportsOf = (actor: Actor, organisationId: string): boolean =>
  isAIn(actor, 'coordinator', organisationId)
