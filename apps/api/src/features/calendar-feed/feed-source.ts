import type { Db } from '@elevate/db/connect'
import type { CalendarEntry } from '../../calendar-files/calendar-file.ts'
import type { Deps } from '../../deps.ts'

/** For whom, and from which day on. Read as the system: a feed comes without a sign-in, so each names the person. */
type FeedQuestion = { personId: string; from: string; now: Date }

/** What one feature has for somebody's calendar. Titles stand on screens that others see: nothing sensitive in them. */
export type FeedSource = (db: Db, deps: Pick<Deps, 'config'>, question: FeedQuestion) => Promise<CalendarEntry[]>
