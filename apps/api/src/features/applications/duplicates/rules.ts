import type { ApplicationDetails } from '@elevate/contracts/application-details'
import { type FieldToTakeOver, fieldsToTakeOver } from '@elevate/contracts/application-duplicates'
import { type ApplicationState, applicationMoves, isFinished } from '@elevate/contracts/application-moves'

type Side = { state: ApplicationState; submittedAt: Date | null }

const canBeMerged = (state: ApplicationState): boolean =>
  (applicationMoves.merge.from as readonly ApplicationState[]).includes(state)

/**
 * Whether this one can go on for both: the other must not have gone further than the sift, and what was sent is not
 * given up for a draft that nobody has read.
 */
export const canBeKept = (kept: Side, other: Side): boolean =>
  !isFinished(kept.state) && canBeMerged(other.state) && (kept.submittedAt !== null || other.submittedAt === null)

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)

/** What one has nothing of and the other has. */
export const lacking = (kept: ApplicationDetails, other: ApplicationDetails): FieldToTakeOver[] =>
  fieldsToTakeOver.filter((field) => isEmpty(kept[field]) && !isEmpty(other[field]))
