import {
  type ApplicationMove,
  type ApplicationState,
  isFinished,
  type MoverOfApplications,
  moveNamed,
} from '@elevate/contracts/application-moves'
import { londonDay, monthsLater } from '../../../london.ts'

export type MoveRefusal = 'illegal-move' | 'not-your-move' | 'reason-needed'

type Asked = { move: ApplicationMove; by: MoverOfApplications; hasReason: boolean }

/** Why an application that stands here cannot make this move; undefined where it can. */
export const moveRefusal = (state: ApplicationState, { move, by, hasReason }: Asked): MoveRefusal | undefined => {
  const { from, by: movers, needsReason } = moveNamed(move)
  if (!from.includes(state)) return 'illegal-move'
  if (!movers.includes(by)) return 'not-your-move'
  return needsReason && !hasReason ? 'reason-needed' : undefined
}

type Ended = { state: ApplicationState; closesAt: Date | null; completedAt: Date | null }

/**
 * The day on which a finished application is deleted: so many months after its campaign closed, or after it came to
 * its end where that is later (domain.md 6d). Null while it is open, and for an appointment, whose file it belongs to.
 */
export const deletionDay = (
  { state, closesAt, completedAt }: Ended,
  { today, retentionMonths }: { today: string; retentionMonths: number },
): string | null => {
  if (!isFinished(state) || state === 'appointed') return null
  const ends = [closesAt, completedAt].flatMap((instant) => (instant ? [londonDay(instant)] : []))
  const last = [today, ...ends].toSorted().at(-1) ?? today
  return monthsLater(last, retentionMonths)
}
