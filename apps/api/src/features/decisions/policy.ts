import { type Actor, isAIn } from '../../actor.ts'

/** Decisions are the coordinator's: administrators see how things are set up, never who applied. */
export const mayDecideIn = (actor: Actor, organisationId: string): boolean =>
  isAIn(actor, 'coordinator', organisationId)
