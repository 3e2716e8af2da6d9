import type { Context } from '../../../context.ts'
import { notFound } from '../../../errors.ts'
import type { SheetToWrite } from '../../../spreadsheets/write-csv.ts'
import { reachedBy } from '../../notifications/public.ts'
import { runsCoffeeIn } from '../policy.ts'
import { membersByName } from './queries.ts'

const stateWords = { in: 'Takes part', skipping: 'Skips the next round', paused: 'Paused', out: '' }
const contactWords = { email: 'Email', phone: 'Phone', 'programme-team': 'Through the programme team' }
const toldWords = { email: 'Email', phone: 'Phone', post: 'Post' }

/** The members as coordinators see them on the screen: no reasons, no contacts. */
export const membersSheet = (ctx: Context, organisationId: string): Promise<SheetToWrite> =>
  ctx.read(async (db, actor) => {
    const rows = membersByName(db, { organisationId }, { today: ctx.today })
    if (!runsCoffeeIn(actor, organisationId)) throw notFound('This organisation')
    return {
      name: 'Coffee roulette',
      headers: ['Name', 'Takes part', 'Paused until', 'Shares', 'Is told by'],
      rows: (await rows).map((row) => [
        row.name,
        stateWords[row.state],
        row.pausedUntil === null ? '' : { date: row.pausedUntil },
        contactWords[row.sharedContact],
        toldWords[reachedBy(row)],
      ]),
    }
  })
