import { londonInstant, londonWallTime } from '@elevate/contracts/london-time'
import { inTransaction } from '@elevate/db/open'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { daysLater, londonDay } from '../../../london.ts'
import { chooseKey, reminderKey } from '../bookings/effects.ts'
import { noticeHours } from '../rules.ts'
import { chooseLetter, reminderLetter } from '../telling/letters.ts'
import { candidatesToTell } from '../telling/queries.ts'
import { type Message, sayToCandidates } from '../telling/tell.ts'
import { bookingsBetween, waitingToChoose } from './queries.ts'

/** Days after which somebody who has not chosen a time is asked once more. */
export const daysToChoose = 3

/** Mails are welcome at these hours of London, and people who are to ring somebody are at work. */
const isTimeToWrite = (now: Date): boolean => {
  const { time } = londonWallTime(now)
  return time >= '08:00' && time < '20:00'
}

/** Who is told what, from what holds at this moment. */
const remindersFor = async (tx: Tx, now: Date): Promise<Message[]> => {
  const today = londonDay(now)
  const midnight = (days: number) => londonInstant(daysLater(today, days), '00:00')
  // Who has booked today knows it.
  const span = { from: midnight(1), to: midnight(2), madeBefore: midnight(0) }
  const due = await bookingsBetween(tx, span)
  const told = await peopleOf(tx, due)
  return due.flatMap((booking) => {
    const to = told.get(booking.applicationId)
    const key = reminderKey(booking)
    return to ? [{ to, letter: reminderLetter(to, booking), files: [], key, bookingId: booking.id }] : []
  })
}

const nudgesFor = async (tx: Tx, now: Date): Promise<Message[]> => {
  const since = new Date(now.getTime() - daysToChoose * 86_400_000)
  const due = await waitingToChoose(tx, { since, free: new Date(now.getTime() + noticeHours * 3_600_000) })
  const told = await peopleOf(tx, due)
  return due.flatMap(({ applicationId, sequence }) => {
    const to = told.get(applicationId)
    return to ? [{ to, letter: chooseLetter(to), files: [], key: chooseKey(applicationId, sequence) }] : []
  })
}

const peopleOf = async (tx: Tx, due: readonly { applicationId: string }[]) => {
  if (due.length === 0) return new Map<string, never>()
  const people = await candidatesToTell(
    tx,
    due.map(({ applicationId }) => applicationId),
  )
  return new Map(people.map((one) => [one.applicationId, one]))
}

/**
 * The day before an interview, and to whom has not chosen a time for some days. What is said carries a key that is
 * used once, so this can run as often as it likes, also twice at the same time.
 */
export const interviewReminders = (deps: Deps): Promise<void> =>
  inTransaction(deps.database, 'system', async (tx) => {
    const now = deps.clock()
    if (!isTimeToWrite(now)) return
    const messages = [...(await remindersFor(tx, now)), ...(await nudgesFor(tx, now))]
    await sayToCandidates(tx, deps, { messages, now })
  })
