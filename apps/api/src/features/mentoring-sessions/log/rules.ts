import { daysLater, londonDay } from '../../../london.ts'

export type SessionRefusal = 'in-the-future' | 'before-the-start' | 'logged-already' | 'too-late'

type Session = { day: string; outcome: 'held' | 'cancelled' | 'missed'; minutes: number | null; nextOn: string | null }

/** Days in which an entry can be put right. */
export const daysToChange = 14

/** How far before the mentorship a session may lie: the two may have met while it was being arranged. */
const daysBeforeStart = 60

/** What does not fit together in an entry, field by field. */
export const brokenFields = ({ day, outcome, minutes, nextOn }: Session): Record<string, string> => ({
  ...((outcome === 'held') === (minutes !== null) ? {} : { '/minutes': outcome === 'held' ? 'required' : 'not-held' }),
  ...(nextOn !== null && nextOn <= day ? { '/nextOn': 'after-day' } : {}),
})

/** A session that is called off may lie ahead; one that was held or missed may not. */
export const sessionRefusal = (
  { day, outcome }: Session,
  { startedOn, today }: { startedOn: string; today: string },
): SessionRefusal | undefined => {
  if (day > today && outcome !== 'cancelled') return 'in-the-future'
  return day < daysLater(startedOn, -daysBeforeStart) ? 'before-the-start' : undefined
}

/** Whoever logged it puts it right, for a while. */
export const mayChange = (
  session: { loggedAt: Date; loggedBy: string | null },
  { personId, now }: { personId: string; now: Date },
): boolean => session.loggedBy === personId && londonDay(now) <= daysLater(londonDay(session.loggedAt), daysToChange)
