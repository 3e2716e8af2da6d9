import { coffeeCalendarEntries } from '../coffee/public.ts'
import { dropInCalendarEntries } from '../drop-ins/public.ts'
import type { FeedSource } from './feed-source.ts'
import { mentoringEntries } from './mentoring.ts'

/** A feature with dates of its own adds its line here. */
export const feedSources: readonly FeedSource[] = [dropInCalendarEntries, coffeeCalendarEntries, mentoringEntries]
