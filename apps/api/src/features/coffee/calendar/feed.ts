import type { Db } from '@elevate/db/connect'
import type { CalendarEntry } from '../../../calendar-files/calendar-file.ts'
import type { Deps } from '../../../deps.ts'
import { matchEntry } from '../groups/match-files.ts'
import { matchesForCalendar } from './queries.ts'

/** Coffee matches that are on, at the time that was suggested, for somebody's own calendar. */
export const coffeeCalendarEntries = async (
  db: Db,
  deps: Pick<Deps, 'config'>,
  { personId, from, now }: { personId: string; from: string; now: Date },
): Promise<CalendarEntry[]> => {
  const rows = await matchesForCalendar(db, personId, from)
  return rows.map(({ others, team, meetBy, ...group }) =>
    matchEntry(deps, {
      round: { meetBy, organisation: { shortName: team } },
      group,
      others,
      method: 'PUBLISH',
      stamp: now,
    }),
  )
}
