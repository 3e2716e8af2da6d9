import { londonWallTime } from '@elevate/contracts/london-time'
import type { MailAttachment } from '@elevate/db/schema/trail'
import { type CalendarMethod, calendarFile } from '../../../calendar-files/calendar-file.ts'
import type { Deps } from '../../../deps.ts'
import { endOf } from '../rules.ts'
import type { Meeting } from './letters.ts'
import { wayInWords } from './words.ts'

export const candidatePage = (applicationId: string): string => `/my-applications/${applicationId}/interview`

type Entry = {
  applicationId: string
  team: string
  attendee: { name: string; email: string } | undefined
  /** They sign in, so that the page says more to them. */
  hasPage: boolean
  meeting: Meeting
  sequence: number
  stamp: Date
}

/**
 * A candidate's interview for their calendar: one entry for as long as they are a candidate, whichever time they have.
 * Its title says nothing that a passer-by should not read.
 */
export const meetingFile = ({ config }: Pick<Deps, 'config'>, method: CalendarMethod, entry: Entry): string => {
  const { meeting, applicationId, team } = entry
  const from = londonWallTime(meeting.startsAt)
  const url = `${config.publicUrl}${entry.hasPage ? candidatePage(applicationId) : ''}`
  const isOff = method === 'CANCEL'
  return calendarFile(method, [
    {
      uid: `interview-${applicationId}@${new URL(config.publicUrl).hostname}`,
      sequence: entry.sequence,
      stamp: entry.stamp,
      summary: isOff ? `Meeting with ${team} (cancelled)` : `Meeting with ${team}`,
      description: isOff
        ? 'This time is no longer kept for you.'
        : [wayInWords(meeting), meeting.arrival, entry.hasPage && `To move it or give it up: ${url}`]
            .filter(Boolean)
            .join('\n'),
      url,
      ...(isOff || meeting.place === '' ? {} : { location: meeting.place }),
      organiser: { name: team, email: `no-reply@${new URL(config.publicUrl).hostname}` },
      ...(entry.attendee ? { attendee: entry.attendee } : {}),
      isSuggestion: false,
      day: from.day,
      from: from.time,
      to: londonWallTime(endOf(meeting)).time,
    },
  ])
}

export const meetingAttachment = (
  deps: Pick<Deps, 'config'>,
  method: 'REQUEST' | 'CANCEL',
  entry: Entry,
): MailAttachment => ({
  name: method === 'CANCEL' ? 'meeting-cancelled.ics' : 'meeting.ics',
  contentType: `text/calendar; charset=utf-8; method=${method}`,
  content: meetingFile(deps, method, entry),
})
