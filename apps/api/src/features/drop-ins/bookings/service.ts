import type { VerbOf } from '@elevate/contracts/audit-actions'
import type { DropIn } from '@elevate/contracts/drop-in-fields'
import { newId } from '@elevate/db/ids'
import { asSystem } from '@elevate/db/open'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { notFound } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { mayBookFor, runsDropInsIn, seesDropInsIn } from '../policy.ts'
import { dropInRefusal, refuseIf } from '../refusals.ts'
import { bookingRefusal, holdsPlace, isActive, isLate } from '../rules.ts'
import { hostIdsOf } from '../sessions/host-queries.ts'
import { presentDropIn } from '../sessions/present.ts'
import { findDropIn, findSettings, type LockedDropIn, lockDropIn } from '../sessions/queries.ts'
import { tellBookers } from '../telling/tell.ts'
import { fillPlaces } from './fill.ts'
import * as queries from './queries.ts'

type Wish = { personId?: string; wait?: boolean; isListed?: boolean }

export const lockedFor = async (tx: Tx, actor: Actor, dropInId: string): Promise<LockedDropIn> => {
  const dropIn = await lockDropIn(tx, dropInId)
  if (!dropIn || !seesDropInsIn(actor, dropIn.organisationId)) throw notFound('This drop-in')
  return dropIn
}

export const shown = async (
  tx: Tx,
  actor: Actor,
  { dropInId, now }: { dropInId: string; now: Date },
): Promise<DropIn> => {
  const row = await findDropIn(tx, dropInId, actor.personId)
  if (!row) throw notFound('This drop-in')
  return presentDropIn(row, actor, now)
}

export const bookDropIn = (
  ctx: Context,
  deps: Deps,
  { dropInId, ...wish }: Wish & { dropInId: string },
): Promise<DropIn> =>
  ctx.transaction(async (tx, actor) => {
    const { now } = ctx
    const dropIn = await lockedFor(tx, actor, dropInId)
    const personId = wish.personId ?? actor.personId
    if (wish.personId && !mayBookFor(actor, personId, dropIn.organisationId)) throw notFound('This person')
    const [before, refusedAs] = await Promise.all([
      queries.findBooking(tx, dropInId, personId),
      whyCannotBook(tx, dropIn, personId),
    ])
    if (isSettled(before)) return shown(tx, actor, { dropInId, now })
    if (refusedAs) throw dropInRefusal(refusedAs)
    const state = stateWanted(bookingRefusal(dropIn, now), { wait: wish.wait, wasOffered: before?.state === 'offered' })
    const bookingId = await save(tx, { dropIn, before, actor, now, state, wish: { ...wish, personId } })
    await recordBooking(tx, ctx, { dropIn, personId, action: state === 'waiting' ? 'waits' : 'booked' })
    await tellBookers(tx, deps, { bookingIds: [bookingId], dropIn, news: { kind: state }, now })
    return shown(tx, actor, { dropInId, now })
  })

/** Has what was asked for; asking twice changes nothing. An offered place is still to be taken. */
const isSettled = (booking: queries.BookingRow | undefined): boolean =>
  isActive(booking?.state) && booking?.state !== 'offered'

type Saving = {
  dropIn: LockedDropIn
  before: queries.BookingRow | undefined
  actor: Actor
  now: Date
  state: 'booked' | 'waiting'
  wish: Wish & { personId: string }
}

const save = (tx: Tx, { dropIn, before, actor, now, state, wish }: Saving): Promise<string> =>
  // The queue is counted over all who wait, whom a partner may not see.
  asSystem(tx, () =>
    queries.saveBooking(tx, {
      id: newId(),
      dropInId: dropIn.id,
      organisationId: dropIn.organisationId,
      personId: wish.personId,
      state,
      isListed: wish.isListed ?? before?.isListed ?? false,
      bookedAt: now,
      bookedBy: wish.personId === actor.personId ? null : actor.personId,
    }),
  )

const stateWanted = (
  refusal: ReturnType<typeof bookingRefusal>,
  { wait, wasOffered }: { wait: boolean | undefined; wasOffered: boolean },
): 'booked' | 'waiting' => {
  // An offered place is counted as taken: by who has it offered.
  if (refusal === 'full' && wasOffered) return 'booked'
  if (refusal === 'full' && wait) return 'waiting'
  refuseIf(refusal)
  return 'booked'
}

const whyCannotBook = async (tx: Tx, dropIn: LockedDropIn, personId: string) => {
  const [isPartner, hostIds] = await Promise.all([
    queries.isPartnerOf(tx, dropIn.organisationId, personId),
    hostIdsOf(tx, dropIn.id),
  ])
  if (!isPartner) return 'not-a-partner'
  return hostIds.includes(personId) ? 'hosts-it' : undefined
}

export const refuseWhoCannotBook = async (tx: Tx, dropIn: LockedDropIn, personId: string): Promise<void> => {
  const refusedAs = await whyCannotBook(tx, dropIn, personId)
  if (refusedAs) throw dropInRefusal(refusedAs)
}

type Change = { dropIn: LockedDropIn; personId: string; action: VerbOf<'drop-in-booking'> }

export const recordBooking = (tx: Tx, ctx: Context, { dropIn, personId, action }: Change): Promise<void> =>
  recordDone(tx, ctx, {
    action: `drop-in-booking.${action}`,
    subjectKind: 'person',
    subjectId: personId,
    organisationId: dropIn.organisationId,
    details: { dropInId: dropIn.id },
  })

/** One's own, or somebody's who asks the coordinator by phone. */
type Which = { dropInId: string; bookingId: string | 'mine' }

export const cancelBooking = (ctx: Context, deps: Deps, { dropInId, bookingId }: Which): Promise<null> =>
  ctx.transaction(async (tx, actor) => {
    const dropIn = await lockedFor(tx, actor, dropInId)
    if (bookingId !== 'mine' && !runsDropInsIn(actor, dropIn.organisationId)) throw notFound('This booking')
    const booking =
      bookingId === 'mine'
        ? await queries.findBooking(tx, dropInId, actor.personId)
        : await queries.findBookingById(tx, dropInId, bookingId)
    if (!booking) throw notFound('This booking')
    if (!isActive(booking.state)) return null
    if (dropIn.startsAt <= ctx.now) throw dropInRefusal('already-started')
    const { personId } = booking
    await giveUp(tx, deps, { dropIn, booking, now: ctx.now })
    await recordBooking(tx, ctx, { dropIn, personId, action: 'given-up' })
    return null
  })

type GivingUp = { dropIn: LockedDropIn; booking: queries.BookingRow; now: Date }

/** Of a locked session: the place is free once, and goes to who waits. */
const giveUp = async (tx: Tx, deps: Deps, { dropIn, booking, now }: GivingUp): Promise<void> => {
  const { noticeHours } = await findSettings(tx, dropIn.organisationId)
  const had = booking.state === 'booked'
  const late = had && isLate({ startsAt: dropIn.startsAt, bookedAt: booking.bookedAt }, noticeHours, now)
  await queries.setState(tx, [booking.id], { state: late ? 'late' : 'cancelled', now })
  await tellBookers(tx, deps, { bookingIds: [booking.id], dropIn, news: { kind: 'given-up', isLate: late, had }, now })
  if (holdsPlace(booking.state)) await fillPlaces(tx, deps, { dropInId: dropIn.id, now })
}

/** For somebody whose appointment has ended, in the caller's transaction: their places go to who waits. */
export const leaveDropIns = (
  tx: Tx,
  deps: Deps,
  who: { organisationId: string; personId: string; now: Date },
): Promise<void> =>
  asSystem(tx, async () => {
    const { organisationId, personId, now } = who
    if (await queries.isPartnerOf(tx, organisationId, personId)) return
    for (const dropInId of await queries.sessionsOfBooker(tx, who)) {
      const dropIn = await lockDropIn(tx, dropInId)
      const booking = await queries.findBooking(tx, dropInId, personId)
      if (dropIn && booking && isActive(booking.state)) await giveUp(tx, deps, { dropIn, booking, now })
    }
  })
