import { londonInstant, londonWallTime } from '@elevate/contracts/london-time'
import type { MailAttachment } from '@elevate/db/schema/trail'
import { type CalendarEntry, type CalendarMethod, calendarFile } from '../../../calendar-files/calendar-file.ts'
import type { Deps } from '../../../deps.ts'
import { type Told, whereInWords } from './words.ts'

type Entry = {
  dropIn: Told & { team: string }
  /** Of the session and of this person's booking together: it only ever rises. */
  sequence: number
  stamp: Date
  attendee?: { name: string; email: string }
  /** For who has no place: neither link nor room. */
  isPlaceHidden?: boolean
}

/** Where clocks show an end before the start, or the same hour twice, wall time cannot say what is meant. */
const needsInstants = ({ startsAt, endsAt }: Told): boolean =>
  [startsAt, endsAt].some((instant) => {
    const { day, time } = londonWallTime(instant)
    return londonInstant(day, time).getTime() !== instant.getTime()
  })

/** The title says nothing that a passer-by should not read. */
export const calendarEntry = ({ config }: Pick<Deps, 'config'>, entry: Entry): CalendarEntry => {
  const { dropIn, sequence, stamp, attendee, isPlaceHidden } = entry
  const from = londonWallTime(dropIn.startsAt)
  const page = `${config.publicUrl}/drop-ins/${dropIn.id}`
  const { hostname } = new URL(config.publicUrl)
  const location = isPlaceHidden ? '' : whereInWords(dropIn)
  return {
    uid: `drop-in-${dropIn.id}`,
    sequence,
    stamp,
    summary: `Drop-in, ${dropIn.team}`,
    description: `${dropIn.title}\n\n${page}`,
    url: page,
    ...(location ? { location } : {}),
    organiser: { name: dropIn.team, email: `no-reply@${hostname}` },
    ...(attendee ? { attendee } : {}),
    isSuggestion: false,
    day: from.day,
    from: from.time,
    to: londonWallTime(dropIn.endsAt).time,
    ...(needsInstants(dropIn) ? { instants: { from: dropIn.startsAt, to: dropIn.endsAt } } : {}),
  }
}

export const dropInAttachment = (
  deps: Pick<Deps, 'config'>,
  method: Exclude<CalendarMethod, 'PUBLISH'>,
  entry: Entry,
): MailAttachment => ({
  name: method === 'CANCEL' ? 'drop-in-cancelled.ics' : 'drop-in.ics',
  contentType: `text/calendar; charset=utf-8; method=${method}`,
  content: calendarFile(method, [calendarEntry(deps, entry)]),
})
