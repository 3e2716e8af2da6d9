import type { Db } from '@elevate/db/connect'
import type { CalendarEntry } from '../../calendar-files/calendar-file.ts'
import type { Deps } from '../../deps.ts'
import { sessionsForCalendar } from './sessions/feed-queries.ts'
import { calendarEntry } from './telling/calendar.ts'

/** Sessions in which somebody has a place or that they host, for their own calendar. */
export const dropInCalendarEntries = async (
  db: Db,
  deps: Pick<Deps, 'config'>,
  { personId, from, now }: { personId: string; from: string; now: Date },
): Promise<CalendarEntry[]> => {
  const rows = await sessionsForCalendar(db, personId, from)
  return rows.map(({ sequence, ...dropIn }) => calendarEntry(deps, { dropIn, sequence, stamp: now }))
}
