import { newId } from '@elevate/db/ids'
import type { Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { notFound } from '../../../errors.ts'
import { withdrawMailsAbout } from '../../mail/public.ts'
import { refusal, refuse } from '../refusals.ts'
import { bookingRefusal } from '../rules.ts'
import { lockSlots, type SlotRow } from '../slots/queries.ts'
import type { Told } from '../telling/queries.ts'
import { tellOfTime } from './effects.ts'
import * as queries from './queries.ts'

export type Booker = { kind: 'candidate' | 'programme'; personId: string }

type Wish = { application: queries.ApplicationRow; slotId: string; by: Booker; now: Date }

export type Booked = { told: Told | undefined; startsAt: Date; news: 'booked' | 'moved' }

/**
 * Gives the candidate this time, as the system: who may is settled. Their application is locked, so two wishes of one
 * candidate come one after the other; the times are locked, so of many candidates who want one a single one wins. The
 * old time is freed in the same transaction as the new one is won. Undefined where they have this time already.
 */
export const book = async (tx: Tx, deps: Deps, wish: Wish): Promise<Booked | undefined> => {
  const { application, slotId, now } = wish
  const before = await queries.bookingOf(tx, application.id)
  if (before?.slotId === slotId) return undefined
  // Most who come too late learn it here, without standing in the queue of the lock.
  const theirs = await queries.bookingInSlot(tx, slotId)
  if (theirs?.campaignId === application.campaignId && application.state === 'interview') throw refusal('taken')
  const slots = await lockSlots(tx, [slotId, ...(before ? [before.slotId] : [])])
  const slot = slots.find(({ id, campaignId }) => id === slotId && campaignId === application.campaignId)
  if (!slot) throw notFound('This time')
  // Asked again behind the lock: the old time may have been cancelled meanwhile.
  const held = await queries.bookingOf(tx, application.id)
  const isTaken = (await queries.bookingInSlot(tx, slotId)) !== undefined
  const { state } = application
  refuse(bookingRefusal({ state, wanted: { ...slot, isTaken }, held, by: wish.by.kind }, now))
  return take(tx, deps, { wish, slot, held })
}

type Taking = { wish: Wish; slot: SlotRow; held: queries.BookingRow | undefined }

const take = async (tx: Tx, deps: Deps, { wish, slot, held }: Taking): Promise<Booked> => {
  const { application, by, now } = wish
  const calendarSequence = await queries.nextSequence(tx, application.id)
  if (held) {
    await queries.endBooking(tx, held.id, { how: 'moved', now })
    await withdrawMailsAbout(tx, [held.id], now)
  }
  const row = {
    id: newId(),
    slotId: slot.id,
    applicationId: application.id,
    campaignId: slot.campaignId,
    organisationId: slot.organisationId,
    bookedAt: now,
    calendarSequence,
  }
  await queries.insertBooking(tx, { ...row, bookedBy: by.kind === 'programme' ? by.personId : null })
  const news = held ? 'moved' : 'booked'
  const booking = { ...slot, ...row, attendance: null }
  return { told: await tellOfTime(tx, deps, { booking, news, now }), startsAt: slot.startsAt, news }
}
