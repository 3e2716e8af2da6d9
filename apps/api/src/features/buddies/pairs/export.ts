import type { Context } from '../../../context.ts'
import type { SheetToWrite } from '../../../spreadsheets/write-csv.ts'
import { isResting, weekOf } from '../rules.ts'
import { type PairRow, pairsNewestFirst } from './queries.ts'
import { placesOf } from './service.ts'

const contactWords = (made: boolean | null | undefined): string =>
  made === undefined || made === null ? 'no answer' : made ? 'yes' : 'not yet'

const contactsOf = ({ members }: PairRow): string => {
  const weeks = [...new Set(members.flatMap(({ contacts }) => contacts.map(({ week }) => week)))].sort((a, b) => a - b)
  return weeks
    .map((week) => {
      const answers = members.map(({ name, contacts }) => {
        const contact = contacts.find((each) => each.week === week)
        return `${name} ${contactWords(contact?.made)}`
      })
      return `week ${week}: ${answers.join(', ')}`
    })
    .join('; ')
}

const stateWords = (row: PairRow, today: string): string => {
  if (row.state === 'ended') return 'Ended'
  return isResting(row.pausedUntil, today) ? 'Rests' : 'On'
}

const day = (value: string | null) => (value === null ? '' : { date: value })

/** What coordinators see on the screen: no contacts, no reasons for an end, for none are kept. */
export const pairsSheet = (
  ctx: Context,
  { organisationId, state }: { organisationId: string; state?: 'active' | 'ended' },
): Promise<SheetToWrite> =>
  ctx.read(async (db, actor) => {
    const rows = await pairsNewestFirst(db, { organisationIds: placesOf(actor, organisationId), state }, {})
    return {
      name: 'Buddies',
      headers: ['First', 'Second', 'Third', 'State', 'Since', 'Week', 'Rests until', 'Review on', 'Ended', 'In touch'],
      rows: rows.map((row) => [
        ...[0, 1, 2].map((place) => row.members[place]?.name ?? ''),
        stateWords(row, ctx.today),
        day(row.startsOn),
        weekOf(row.startsOn, row.endedOn ?? ctx.today),
        day(row.state === 'active' && isResting(row.pausedUntil, ctx.today) ? row.pausedUntil : null),
        day(row.state === 'active' ? row.reviewOn : null),
        day(row.endedOn),
        contactsOf(row),
      ]),
    }
  })
