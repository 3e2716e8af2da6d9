import type { MailAttachment } from '@elevate/db/schema/trail'
import { type CalendarEntry, calendarFile } from '../../../calendar-files/calendar-file.ts'
import type { Deps } from '../../../deps.ts'
import type { RoundRow } from '../rounds/queries.ts'
import type { GroupRow } from './queries.ts'
import { coffeePage } from './tell.ts'
import { dayInWords, listed } from './words.ts'

export type MatchEntry = {
  round: Pick<RoundRow, 'meetBy'> & { organisation: { shortName: string } }
  group: Pick<GroupRow, 'id' | 'calendarSequence' | 'suggestedDay' | 'suggestedFrom' | 'suggestedTo'>
  /** How the others are called. */
  others: string[]
  method: 'PUBLISH' | 'CANCEL'
  stamp: Date
}

/** A match as a calendar entry. Its title says nothing that a passer-by should not read. */
export const matchEntry = ({ config }: Pick<Deps, 'config'>, entry: MatchEntry): CalendarEntry => {
  const { group, round, others } = entry
  const isOff = entry.method === 'CANCEL'
  return {
    uid: `coffee-group-${group.id}`,
    sequence: group.calendarSequence,
    stamp: entry.stamp,
    summary: isOff ? 'Coffee (cancelled)' : `Coffee with ${listed(others)}`,
    description: isOff
      ? 'This coffee match is off.'
      : `This time is a suggestion: agree what suits you, and meet by ${dayInWords(round.meetBy)}. How to reach each other: ${config.publicUrl}${coffeePage}`,
    url: `${config.publicUrl}${coffeePage}`,
    organiser: { name: round.organisation.shortName, email: `no-reply@${new URL(config.publicUrl).hostname}` },
    day: group.suggestedDay,
    from: group.suggestedFrom,
    to: group.suggestedTo,
    isSuggestion: true,
  }
}

export const matchCalendar = (deps: Pick<Deps, 'config'>, entry: MatchEntry): string =>
  calendarFile(entry.method, [matchEntry(deps, entry)])

export const matchAttachment = (deps: Pick<Deps, 'config'>, entry: MatchEntry): MailAttachment => ({
  name: entry.method === 'CANCEL' ? 'coffee-cancelled.ics' : 'coffee.ics',
  contentType: `text/calendar; charset=utf-8; method=${entry.method}`,
  content: matchCalendar(deps, entry),
})
