import { londonWallTime } from '@elevate/contracts/london-time'
import type { MailAttachment } from '@elevate/db/schema/trail'
import { calendarFile } from '../../calendar-files/calendar-file.ts'
import type { Deps } from '../../deps.ts'
import { whereInWords } from './emails.ts'
import type { ChatCampaign, SlotRow } from './queries.ts'
import { endOf } from './rules.ts'

type Entry = {
  campaign: Pick<ChatCampaign, 'slug' | 'organisation'>
  bookingId: string
  sequence: number
  stamp: Date
  time: Pick<SlotRow, 'startsAt' | 'minutes' | 'hostName' | 'way' | 'place'>
  /** Of who booked it; the name that was typed goes into nobody's calendar. */
  address: string
}

/** A chat for the calendar of who booked it; the same entry wherever it is moved to. */
export const chatAttachment = (
  { config }: Pick<Deps, 'config'>,
  method: 'REQUEST' | 'CANCEL',
  { campaign, bookingId, sequence, stamp, time, address }: Entry,
): MailAttachment => {
  const { hostname } = new URL(config.publicUrl)
  const from = londonWallTime(time.startsAt)
  const team = campaign.organisation.shortName
  const isOff = method === 'CANCEL'
  const content = calendarFile(method, [
    {
      uid: `chat-${bookingId}@${hostname}`,
      sequence,
      stamp,
      summary: isOff ? `Chat with ${team} (called off)` : `Chat with ${team}`,
      description: isOff ? 'This time is no longer kept for you.' : whereInWords(time),
      url: `${config.publicUrl}/join/${campaign.slug}`,
      ...(isOff || time.place === '' ? {} : { location: time.place }),
      organiser: { name: team, email: `no-reply@${hostname}` },
      attendee: { name: address, email: address },
      isSuggestion: false,
      day: from.day,
      from: from.time,
      to: londonWallTime(endOf(time)).time,
    },
  ])
  const name = isOff ? 'chat-called-off.ics' : 'chat.ics'
  return { name, contentType: `text/calendar; charset=utf-8; method=${method}`, content }
}
