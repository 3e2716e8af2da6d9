import type { FeedSource } from './feed-source.ts'
import { nextMentoringDays } from './queries.ts'

/** The next day that the two of a mentorship have agreed, without a time: they know it between them. */
export const mentoringEntries: FeedSource = async (db, { config }, { personId, from, now }) => {
  const { hostname } = new URL(config.publicUrl)
  const rows = await nextMentoringDays(db, personId, from)
  return rows.map(({ mentorshipId, nextOn, team }) => ({
    uid: `mentoring-${mentorshipId}-${nextOn}`,
    sequence: 0,
    stamp: now,
    summary: `Mentoring, ${team}`,
    description: `${config.publicUrl}/mentoring`,
    url: `${config.publicUrl}/mentoring`,
    organiser: { name: team, email: `no-reply@${hostname}` },
    isSuggestion: true,
    isWholeDay: true,
    day: nextOn,
    from: '00:00',
    to: '00:00',
  }))
}
