import type { Context } from '../../../context.ts'
import type { SheetToWrite } from '../../../spreadsheets/write-csv.ts'
import { refuseIf } from '../refusals.ts'
import { groupMembersOf, waitingOf } from './page-queries.ts'
import { presentGroups } from './present.ts'
import { roundFor } from './service.ts'

/** The published groups as a sheet: who is with whom, why, and who is without a match. No contacts, no answers. */
export const roundSheet = (ctx: Context, roundId: string): Promise<SheetToWrite> =>
  ctx.transaction(async (tx, actor) => {
    const round = await roundFor(tx, actor, { roundId })
    refuseIf(round.publishedAt === null ? 'not-published' : undefined)
    const [members, waiting] = await Promise.all([groupMembersOf(tx, roundId), waitingOf(tx, roundId)])
    const groups = presentGroups(members).filter(({ people }) => people.length > 0)
    return {
      name: round.title,
      headers: ['First person', 'Second person', 'Third person', 'Meet by', 'Why'],
      rows: [
        ...groups.map(({ people, explanation }) => [
          ...[0, 1, 2].map((place) => people[place]?.name ?? ''),
          { date: round.meetBy },
          explanation,
        ]),
        ...waiting.map(({ name }) => [name, '', '', { date: round.meetBy }, 'Without a match at the moment']),
      ],
    }
  })
