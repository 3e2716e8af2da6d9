import { calendarFile } from '../../../calendar-files/calendar-file.ts'
import type { Context } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { notFound } from '../../../errors.ts'
import { seesDropInsIn } from '../policy.ts'
import { calendarEntry } from '../telling/calendar.ts'
import { findDropIn } from './queries.ts'

/** A session for somebody's own calendar: where it is stands in it for who has a place. */
export const getCalendarFile = (ctx: Context, deps: Deps, dropInId: string): Promise<string> =>
  ctx.read(async (db, actor) => {
    const row = await findDropIn(db, dropInId, actor.personId)
    if (!row || !seesDropInsIn(actor, row.organisationId)) throw notFound('This drop-in')
    const isOff = row.cancelledAt !== null
    return calendarFile(isOff ? 'CANCEL' : 'PUBLISH', [
      calendarEntry(deps, {
        dropIn: { ...row, team: row.organisation },
        sequence: row.calendarSequence + (row.mineSequence ?? 0),
        stamp: ctx.now,
        isPlaceHidden: row.linkFor === 'booked' && row.mineState !== 'booked',
      }),
    ])
  })
