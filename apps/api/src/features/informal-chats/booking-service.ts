import type { VerbOf } from '@elevate/contracts/audit-actions'
import type { Input } from '@elevate/contracts/endpoint'
import type { BookedChat, bookChat as booking } from '@elevate/contracts/informal-chats'
import { newId } from '@elevate/db/ids'
import { inTransaction } from '@elevate/db/open'
import type { Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { badInput, notFound, Refusal } from '../../errors.ts'
import { record } from '../audit/public.ts'
import { hashToken, newToken, takeAttempt } from '../sign-in/public.ts'
import * as bookings from './booking-queries.ts'
import { presentBooked } from './present.ts'
import * as queries from './queries.ts'
import { chatRefusal, refuseIf } from './refusals.ts'
import { bookingRefusal, isSameBooker, lacksPhone } from './rules.ts'
import { tellBooker } from './telling.ts'

type Wanted = Input<typeof booking>['body']

const asSystem = <T>(deps: Deps, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(deps.database, 'system', (tx) => work(tx))

/** Counted by itself, so that it stays counted when the booking is refused. */
const throttle = (deps: Deps, network: string, address: string): Promise<void> =>
  asSystem(deps, (tx) => takeAttempt(tx, { what: 'chat-booking', email: address, network, now: deps.clock() }))

export const bookChat = async (
  deps: Deps,
  wanted: Wanted,
  { slug, network }: { slug: string; network: string },
): Promise<BookedChat> => {
  if (!wanted.email && !wanted.phone) throw badInput({ '/email': 'required' }, 'Give an address or a number.')
  await throttle(deps, network, wanted.email ?? wanted.phone ?? '')
  return asSystem(deps, async (tx) => {
    const now = deps.clock()
    const campaign = await queries.findAdvertised(tx, slug)
    if (!campaign) throw notFound('This advert')
    const slot = await lockedSlot(tx, campaign.id, wanted.slotId)
    const { booking: taken } = slot
    if (taken && isSameBooker(taken, wanted, now)) {
      return presentBooked({ campaign, slot, booking: { ...taken, cancelledAt: null }, others: [] }, now)
    }
    refuseIf(bookingRefusal(campaign, { ...slot, isBooked: taken !== null }, now))
    refuseWithoutPhone(slot, wanted)
    const { slotId, ...person } = wanted
    const token = newToken()
    const id = newId()
    const of = { campaignId: campaign.id, organisationId: campaign.organisationId }
    await bookings.insertBooking(tx, { ...person, ...of, id, slotId, tokenHash: hashToken(token), bookedAt: now })
    const booker = { id, name: wanted.name, email: wanted.email, phone: wanted.phone, sequence: 0 }
    const link = linkOf(deps, token)
    await tellBooker(tx, deps, { campaign, time: slot, booker, now, news: { kind: 'booked', link } })
    await recordByBooker(tx, campaign, 'booked')
    return presentBooked({ campaign, slot, booking: { ...wanted, cancelledAt: null }, others: [] }, now)
  })
}

const refuseWithoutPhone = (slot: queries.SlotRow, person: { phone: string | null }): void => {
  if (lacksPhone(slot, person)) throw badInput({ '/phone': 'required' }, 'This chat is by phone: give a number.')
}

/** Short and on our own address; only the hash of its token is kept. */
const linkOf = ({ config }: Deps, token: string): string => `${config.publicUrl}/chat/${token}`

const lockedSlot = async (tx: Tx, campaignId: string, slotId: string): Promise<queries.SlotRow> => {
  await queries.lockSlot(tx, slotId)
  const slot = await queries.findSlot(tx, slotId)
  if (slot?.campaignId !== campaignId) throw notFound('This time')
  return slot
}

const recordByBooker = (tx: Tx, campaign: queries.ChatCampaign, action: VerbOf<'informal-chat'>): Promise<void> =>
  record(tx, {
    actorId: null,
    action: `informal-chat.${action}`,
    subjectKind: 'campaign',
    subjectId: campaign.id,
    organisationId: campaign.organisationId,
  })

const byToken = async (tx: Tx, token: string, lock = false) => {
  const found = await bookings.findBooking(tx, hashToken(token), lock)
  const [campaign, slot] = found
    ? await Promise.all([queries.findCampaign(tx, found.campaignId), queries.findSlot(tx, found.slotId)])
    : []
  if (!found || !campaign || !slot) {
    throw new Refusal(404, 'link-unknown', 'This link is not one of ours, or it was not copied in full.')
  }
  return { booking: found, campaign, slot }
}

const showByToken = async (tx: Tx, token: string, now: Date): Promise<BookedChat> => {
  const found = await byToken(tx, token)
  const isOn = found.booking.cancelledAt === null && found.slot.startsAt > now
  const free = isOn ? await queries.freeSlots(tx, found.campaign.id, now) : []
  const others = free.filter((slot) => !lacksPhone(slot, found.booking))
  return presentBooked({ ...found, others }, now)
}

/** Looking changes nothing, however often a mail scanner does it. */
export const lookAtChat = (deps: Deps, token: string): Promise<BookedChat> =>
  asSystem(deps, (tx) => showByToken(tx, token, deps.clock()))

export const giveUpChat = (deps: Deps, token: string): Promise<BookedChat> =>
  asSystem(deps, async (tx) => {
    const now = deps.clock()
    const { booking: found, campaign, slot } = await byToken(tx, token, true)
    if (found.cancelledAt) return showByToken(tx, token, now)
    if (slot.startsAt <= now) throw chatRefusal('in-the-past')
    await bookings.cancelBooking(tx, found.id, now)
    const booker = { ...found, sequence: found.calendarSequence + 1 }
    await tellBooker(tx, deps, { campaign, time: slot, booker, now, news: { kind: 'given-up' } })
    await recordByBooker(tx, campaign, 'given-up')
    return showByToken(tx, token, now)
  })

export const moveChat = (deps: Deps, { token, slotId }: { token: string; slotId: string }): Promise<BookedChat> =>
  asSystem(deps, async (tx) => {
    const now = deps.clock()
    const { booking: found, campaign, slot: old } = await byToken(tx, token, true)
    if (found.cancelledAt) throw chatRefusal('already-cancelled')
    if (old.startsAt <= now) throw chatRefusal('in-the-past')
    if (found.slotId === slotId) return showByToken(tx, token, now)
    const slot = await lockedSlot(tx, campaign.id, slotId)
    refuseIf(bookingRefusal(campaign, { ...slot, isBooked: slot.booking !== null }, now))
    refuseWithoutPhone(slot, found)
    await bookings.moveBooking(tx, found.id, slotId)
    const booker = { ...found, sequence: found.calendarSequence + 1 }
    const link = linkOf(deps, token)
    await tellBooker(tx, deps, { campaign, time: slot, booker, now, news: { kind: 'moved', link } })
    await recordByBooker(tx, campaign, 'moved')
    return showByToken(tx, token, now)
  })
