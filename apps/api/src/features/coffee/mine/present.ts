import type { MyCoffeeMatch } from '@elevate/contracts/coffee-mine'
import { withNames } from '../draws/names.ts'
import { sharedContact } from '../members/rules.ts'
import type { MatchRow, WaitRow } from './queries.ts'

const feedbackOf = ({ met, glad, again, comment, version }: MatchRow): MyCoffeeMatch['feedback'] =>
  met === null || version === null ? null : { met, glad, again, comment, version }

/** A contact is shared for as long as the round is on. */
const otherOf = (row: MatchRow): MyCoffeeMatch['people'][number] => ({
  id: row.otherId,
  name: row.otherName,
  contact: row.state === 'published' ? sharedContact(row) : null,
})

const matchStates = {
  published: 'published',
  closed: 'closed',
  cancelled: 'cancelled',
  open: null,
  drawn: null,
} as const

/** Rows of one match and other person become matches with all their people. */
export const presentMatches = (rows: MatchRow[]): MyCoffeeMatch[] => {
  const matches = new Map<string, MyCoffeeMatch>()
  const names = new Map(
    rows.flatMap(
      (row) =>
        [
          [row.otherId, row.otherName],
          [row.mineId, row.mineName],
        ] as const,
    ),
  )
  for (const row of rows) {
    const state = matchStates[row.state]
    if (state === null || row.publishedAt === null) continue
    const isOn = state === 'published'
    const match = matches.get(row.groupId) ?? {
      roundId: row.roundId,
      groupId: row.groupId,
      title: row.title,
      state,
      meetBy: row.meetBy,
      publishedAt: row.publishedAt.toISOString(),
      people: [],
      iceBreakers: row.iceBreakers,
      explanation: withNames(row.explanation, (id) => names.get(id)),
      feedback: feedbackOf(row),
      can: { dropOut: isOn, giveFeedback: isOn, getCalendarFile: true },
    }
    match.people.push(otherOf(row))
    matches.set(row.groupId, match)
  }
  return [...matches.values()]
}

export const presentWait = ({ roundId, title, meetBy, why }: WaitRow) => ({
  roundId,
  title,
  meetBy,
  note:
    why === 'not-placed'
      ? 'There is no match for you this time. If a place comes up we tell you at once, and next time you come first.'
      : 'Your match cannot take part this time. We tell you as soon as there is a new match.',
})
