/** What a calendar does with the file: shows it, takes it as an appointment of its own, or takes it out again. */
export type CalendarMethod = 'PUBLISH' | 'REQUEST' | 'CANCEL'

/** One entry of a calendar in wall time of London. `day` is `YYYY-MM-DD`, `from` and `to` are `HH:MM` of that day. */
export type CalendarEntry = {
  /** Stays the same for as long as the entry is the same meeting. */
  uid: string
  /** Rises with each change; calendars ignore what is older than what they have. */
  sequence: number
  stamp: Date
  summary: string
  description: string
  url: string
  /** A room, or the link of a video call. */
  location?: string
  organiser: { name: string; email: string }
  /** Who comes; a `REQUEST` needs one (RFC 5546 3.2.2). */
  attendee?: { name: string; email: string }
  /** A suggested time does not keep the calendar busy. */
  isSuggestion: boolean
  day: string
  from: string
  to: string
  /** On the day without a time. */
  isWholeDay?: boolean
  /** In place of wall time, on a night on which clocks show an hour twice: only so is it clear which one is meant. */
  instants?: { from: Date; to: Date }
}

/** How a calendar that is asked for again and again is called, and how often to ask. */
export type CalendarFeed = { name: string; refreshHours: number }

/** The rules of British time since 1996; readers that do not find them in the file are an hour wrong in summer. */
const londonTime = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/London',
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:BST',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:GMT',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** RFC 5545 3.3.11. */
const escaped = (text: string): string =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\r|\n/g, '\\n')

/** RFC 5545 3.2: a parameter in quotes may hold anything but quotes and control characters. */
const quoted = (text: string): string => `"${text.replaceAll(/["\p{Cc}]/gu, ' ')}"`

const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80

/** RFC 5545 3.1: no line is longer than 75 octets; a letter of several octets is not cut in two. */
const folded = (line: string): string => {
  const bytes = Buffer.from(line)
  const pieces: string[] = []
  let start = 0
  while (start < bytes.length) {
    let end = Math.min(bytes.length, start + (start === 0 ? 75 : 74))
    while (end < bytes.length && isContinuation(bytes[end])) end -= 1
    pieces.push(bytes.subarray(start, end).toString())
    start = end
  }
  return pieces.join('\r\n ')
}

const instant = (date: Date): string => `${date.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
const wallTime = (day: string, time: string): string => `${day.replaceAll('-', '')}T${time.replace(':', '')}00`

const stateOf = (method: CalendarMethod, isSuggestion: boolean): string => {
  if (method === 'CANCEL') return 'CANCELLED'
  return isSuggestion ? 'TENTATIVE' : 'CONFIRMED'
}

const attendeeLines = ({ attendee }: CalendarEntry): string[] =>
  attendee
    ? [
        `ATTENDEE;CN=${quoted(attendee.name)};ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:${attendee.email}`,
      ]
    : []

const dayAfter = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 1)
  return date.toISOString().slice(0, 10)
}
const plainDay = (day: string): string => day.replaceAll('-', '')

const timeLines = ({ instants, isWholeDay, day, from, to }: CalendarEntry): string[] => {
  if (isWholeDay) return [`DTSTART;VALUE=DATE:${plainDay(day)}`, `DTEND;VALUE=DATE:${plainDay(dayAfter(day))}`]
  return instants
    ? [`DTSTART:${instant(instants.from)}`, `DTEND:${instant(instants.to)}`]
    : [`DTSTART;TZID=Europe/London:${wallTime(day, from)}`, `DTEND;TZID=Europe/London:${wallTime(day, to)}`]
}

const entryLines = (method: CalendarMethod, entry: CalendarEntry): string[] => [
  'BEGIN:VEVENT',
  `UID:${entry.uid}`,
  `SEQUENCE:${entry.sequence}`,
  `DTSTAMP:${instant(entry.stamp)}`,
  ...timeLines(entry),
  `SUMMARY:${escaped(entry.summary)}`,
  `DESCRIPTION:${escaped(entry.description)}`,
  ...(entry.location ? [`LOCATION:${escaped(entry.location)}`] : []),
  `ORGANIZER;CN=${quoted(entry.organiser.name)}:mailto:${entry.organiser.email}`,
  ...attendeeLines(entry),
  `URL:${entry.url}`,
  `STATUS:${stateOf(method, entry.isSuggestion)}`,
  `TRANSP:${entry.isSuggestion ? 'TRANSPARENT' : 'OPAQUE'}`,
  'CLASS:PRIVATE',
  'END:VEVENT',
]

/** RFC 7986 5.1 and 5.7, and what programs looked for before it. */
const feedLines = ({ name, refreshHours }: CalendarFeed): string[] => [
  `NAME:${escaped(name)}`,
  `X-WR-CALNAME:${escaped(name)}`,
  'X-WR-TIMEZONE:Europe/London',
  `REFRESH-INTERVAL;VALUE=DURATION:PT${refreshHours}H`,
  `X-PUBLISHED-TTL:PT${refreshHours}H`,
]

/** A calendar file (RFC 5545, RFC 5546). Files that are sent hold one entry; files to be kept may hold more. */
export const calendarFile = (
  method: CalendarMethod,
  entries: readonly CalendarEntry[],
  feed?: CalendarFeed,
): string => {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Elevate//Partner programme//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...(feed ? feedLines(feed) : []),
    ...londonTime,
    ...entries.flatMap((entry) => entryLines(method, entry)),
    'END:VCALENDAR',
  ]
  return `${lines.map(folded).join('\r\n')}\r\n`
}
