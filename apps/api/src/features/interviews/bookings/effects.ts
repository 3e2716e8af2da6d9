import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { londonDay } from '../../../london.ts'
import { withdrawMail, withdrawMailsAbout } from '../../mail/public.ts'
import { withdrawTasks } from '../../tasks/public.ts'
import * as letters from '../telling/letters.ts'
import { meetingAttachment } from '../telling/meeting-files.ts'
import { candidatesToTell, type Told } from '../telling/queries.ts'
import { type Message, tellCandidates } from '../telling/tell.ts'
import { type BookingRow, endBooking, nextSequence, setSequence } from './queries.ts'

const wordsOf = {
  booked: letters.bookedLetter,
  moved: letters.movedLetter,
  changed: letters.changedLetter,
  cancelled: letters.givenUpLetter,
  'time-cancelled': letters.timeCancelledLetter,
  withdrawn: letters.endedLetter,
} as const
type News = keyof typeof wordsOf

/**
 * The key under which somebody is asked to choose a time. It carries the number that the booking they are asked for
 * will have, so that the booking can take the mail back, and so that who gave up a time can be asked once more.
 */
export const chooseKey = (applicationId: string, sequence: number): string => `choose:${applicationId}:${sequence}`

/** The key of the reminder the day before. */
export const reminderKey = ({ id, startsAt }: Pick<BookingRow, 'id' | 'startsAt'>): string =>
  `reminder:${id}:${londonDay(startsAt)}`

/** What somebody was still to be told by hand about how it stood before this number. */
const forgetTasks = (
  tx: Tx,
  { applicationId, sequence, now }: { applicationId: string; sequence: number; now: Date },
) =>
  withdrawTasks(
    tx,
    [`interview:${applicationId}:${sequence - 1}`, `interview:${chooseKey(applicationId, sequence)}`],
    now,
  )

const attendeeOf = ({ name, email }: Told) => (email ? { name, email } : undefined)

type Change = { news: News; meeting: letters.Meeting; sequence: number; bookingId?: string; now: Date }

const messageFor = (deps: Deps, to: Told, { news, meeting, sequence, bookingId, now }: Change): Message => {
  const isOff = news === 'cancelled' || news === 'time-cancelled' || news === 'withdrawn'
  const entry = {
    applicationId: to.applicationId,
    team: to.team,
    attendee: attendeeOf(to),
    hasPage: to.personId !== null,
    meeting,
    sequence,
    stamp: now,
  }
  return {
    to,
    letter: wordsOf[news](to, meeting),
    files: [meetingAttachment(deps, isOff ? 'CANCEL' : 'REQUEST', entry)],
    key: `${to.applicationId}:${sequence}`,
    ...(bookingId ? { bookingId } : {}),
  }
}

/** The candidate has this time: they are told, with an entry for their calendar. What was waiting to be said goes. */
export const tellOfTime = async (
  tx: Tx,
  deps: Deps,
  { booking, news, now }: { booking: BookingRow; news: 'booked' | 'moved' | 'changed'; now: Date },
): Promise<Told | undefined> => {
  const [to] = await candidatesToTell(tx, [booking.applicationId])
  if (!to) return undefined
  const { applicationId, calendarSequence: sequence } = booking
  await withdrawMail(tx, `interview:${chooseKey(applicationId, sequence)}`, now)
  await forgetTasks(tx, { applicationId, sequence, now })
  const change = { news, meeting: booking, sequence, bookingId: booking.id, now }
  await tellCandidates(tx, deps, { messages: [messageFor(deps, to, change)], now })
  return to
}

/** A booked time was changed: the next number for the calendar, and the candidate is told. */
export const tellOfChange = async (
  tx: Tx,
  deps: Deps,
  { booking, now }: { booking: BookingRow; now: Date },
): Promise<void> => {
  const calendarSequence = await nextSequence(tx, booking.applicationId)
  await setSequence(tx, booking.id, calendarSequence)
  await withdrawMailsAbout(tx, [booking.id], now)
  await tellOfTime(tx, deps, { booking: { ...booking, calendarSequence }, news: 'changed', now })
}

type Ending = { booking: BookingRow; how: 'cancelled' | 'time-cancelled' | 'withdrawn'; now: Date }

/** Ends a booking that is on: the time is free again, the candidate is told and their calendar put right. */
export const endAndTell = async (tx: Tx, deps: Deps, { booking, how, now }: Ending): Promise<Told | undefined> => {
  const sequence = await nextSequence(tx, booking.applicationId)
  await endBooking(tx, booking.id, { how, now, sequence })
  await withdrawMailsAbout(tx, [booking.id], now)
  await withdrawTasks(tx, [`interview:${reminderKey(booking)}`], now)
  await forgetTasks(tx, { applicationId: booking.applicationId, sequence, now })
  const [to] = await candidatesToTell(tx, [booking.applicationId])
  if (!to) return undefined
  // Not about the booking that has ended: it must reach them.
  const change = { news: how, meeting: booking, sequence, now }
  await tellCandidates(tx, deps, { messages: [messageFor(deps, to, change)], now })
  return to
}
