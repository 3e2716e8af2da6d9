import type { Input } from '@elevate/contracts/endpoint'
import type * as contract from '@elevate/contracts/interview-slots'
import type { InterviewSlot } from '@elevate/contracts/interviews'
import { londonInstant, londonWallTime } from '@elevate/contracts/london-time'
import { asSystem } from '@elevate/db/open'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { notFound, staleVersion } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { findCandidate, isBooked } from '../bookings/candidate-queries.ts'
import { endAndTell, tellOfChange } from '../bookings/effects.ts'
import { presentSlot } from '../bookings/present.ts'
import { bookingInSlot } from '../bookings/queries.ts'
import { arrangesInterviewsIn } from '../policy.ts'
import { refusal } from '../refusals.ts'
import * as queries from './queries.ts'
import { campaignForTimes, refuseTimes, refuseWithoutPlace } from './service.ts'

type Changes = Input<typeof contract.changeInterviewSlot>['body']
type Address = { campaignId: string; slotId: string }

const lockSlot = async (tx: Tx, actor: Actor, { campaignId, slotId }: Address): Promise<queries.SlotRow> => {
  const [slot] = await queries.lockSlots(tx, [slotId])
  const isThere = slot?.campaignId === campaignId && arrangesInterviewsIn(actor, slot.organisationId)
  if (!slot || !isThere) throw notFound('This interview time')
  return slot
}

const changed = (slot: queries.SlotRow, { day, from, ...rest }: Changes) => {
  const before = londonWallTime(slot.startsAt)
  const isMoved = (day ?? before.day) !== before.day || (from ?? before.time) !== before.time
  return { ...slot, ...rest, ...(isMoved ? { startsAt: londonInstant(day ?? before.day, from ?? before.time) } : {}) }
}

const told = ['startsAt', 'minutes', 'way', 'place', 'arrival'] as const
const isOther = (one: queries.SlotRow, other: queries.SlotRow) =>
  told.some((field) => String(one[field]) !== String(other[field]))

export const changeInterviewSlot = (
  ctx: Context,
  deps: Deps,
  { changes, ...address }: Address & { changes: Changes },
): Promise<InterviewSlot> =>
  ctx.transaction(async (tx, actor) => {
    const { organisationId } = await campaignForTimes(tx, actor, address.campaignId)
    const before = await lockSlot(tx, actor, address)
    if (before.version !== ctx.expectedVersion) throw staleVersion()
    if (before.cancelledAt) throw refusal('time-cancelled')
    if (before.startsAt <= ctx.now) throw refusal('already-started')
    const after = changed(before, changes)
    refuseWithoutPlace(after)
    await refuseTimes(tx, [after], { organisationId, now: ctx.now, leavingOut: before.id })
    if (isOther(before, after)) await saveChange(tx, { ...ctx, actor }, { deps, before, after })
    return shownSlot(tx, before.id, ctx.now)
  })

type Change = { deps: Deps; before: queries.SlotRow; after: queries.SlotRow }

const saveChange = async (
  tx: Tx,
  ctx: Pick<Context, 'actor' | 'requestId' | 'now'>,
  { deps, before, after }: Change,
): Promise<void> => {
  const { startsAt, minutes, way, place, arrival } = after
  await queries.updateSlot(tx, before.id, { startsAt, minutes, way, place, arrival })
  await recordDone(tx, ctx, {
    organisationId: before.organisationId,
    action: 'interview-time.changed',
    subjectKind: 'interview-slot',
    subjectId: before.id,
    fields: told.filter((field) => String(before[field]) !== String(after[field])),
  })
  await asSystem(tx, async () => {
    const booking = await bookingInSlot(tx, before.id)
    if (booking) await tellOfChange(tx, deps, { booking, now: ctx.now })
  })
}

const shownSlot = async (tx: Tx, slotId: string, now: Date): Promise<InterviewSlot> => {
  const [slot] = await queries.slotsById(tx, [slotId])
  if (!slot) throw notFound('This interview time')
  const booking = await bookingInSlot(tx, slotId)
  const candidate = booking ? await findCandidate(tx, booking.applicationId) : undefined
  return presentSlot(slot, candidate && isBooked(candidate) ? candidate : undefined, now)
}

/** Whoever has booked it is told and asked to choose again. Once it is cancelled, asking again changes nothing. */
export const cancelInterviewSlot = (ctx: Context, deps: Deps, address: Address): Promise<null> =>
  ctx.transaction(async (tx, actor) => {
    const slot = await lockSlot(tx, actor, address)
    if (slot.cancelledAt) return null
    if (slot.startsAt <= ctx.now) throw refusal('already-started')
    await queries.updateSlot(tx, slot.id, { cancelledAt: ctx.now })
    await asSystem(tx, async () => {
      const booking = await bookingInSlot(tx, slot.id)
      if (booking) await endAndTell(tx, deps, { booking, how: 'time-cancelled', now: ctx.now })
    })
    await recordDone(tx, ctx, {
      organisationId: slot.organisationId,
      action: 'interview-time.cancelled',
      subjectKind: 'interview-slot',
      subjectId: slot.id,
    })
    return null
  })
