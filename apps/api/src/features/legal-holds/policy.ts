import { type Actor, isAIn, runsProgrammeIn } from '../../actor.ts'

export const canHoldRecords = (actor: Actor, organisationId: string): boolean => runsProgrammeIn(actor, organisationId)

/** Administrators see that a record is held and why, not whose it is. */
export const canSeeWhose = (actor: Actor, organisationId: string): boolean =>
  isAIn(actor, 'coordinator', organisationId)
