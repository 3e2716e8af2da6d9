import type { VerbOf } from '@elevate/contracts/audit-actions'
import type { Input } from '@elevate/contracts/endpoint'
import type { ChatSlot, offerChatSlots } from '@elevate/contracts/informal-chats'
import { newId } from '@elevate/db/ids'
import type { Actor } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import { pageOf, readPlace } from '../../cursor.ts'
import type { Deps } from '../../deps.ts'
import { notFound } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { setHeld } from './booking-queries.ts'
import { callOffSlot } from './calling-off.ts'
import { arrangesChatsIn } from './policy.ts'
import { presentSlot } from './present.ts'
import * as queries from './queries.ts'
import { chatRefusal, refuseIf } from './refusals.ts'
import { seriesRefusal, timesOf } from './rules.ts'

type Asked = { limit: number; cursor?: string }

export const listSlots = (ctx: Context, campaignId: string, { limit, cursor }: Asked) => {
  const after = readPlace(cursor, ['id'])?.[0]
  return ctx.read(async (db, actor) => {
    const [campaign, rows] = await Promise.all([
      queries.findCampaign(db, campaignId),
      queries.slotsInOrder(db, campaignId, { after, limit: limit + 1 }),
    ])
    if (!campaign || !arrangesChatsIn(actor, campaign.organisationId)) throw notFound('This campaign')
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id])
    return { items: items.map((row) => presentSlot(row, ctx.now)), nextCursor }
  })
}

const campaignFor = async (tx: Tx, actor: Actor, campaignId: string): Promise<queries.ChatCampaign> => {
  const campaign = await queries.findCampaign(tx, campaignId)
  if (!campaign || !arrangesChatsIn(actor, campaign.organisationId)) throw notFound('This campaign')
  return campaign
}

type Offer = Input<typeof offerChatSlots>['body']

export const offerSlots = (ctx: Context, campaignId: string, offer: Offer): Promise<{ items: ChatSlot[] }> =>
  ctx.transaction(async (tx, actor) => {
    const campaign = await campaignFor(tx, actor, campaignId)
    const { organisationId, stage } = campaign
    if (stage === 'completed' || stage === 'cancelled') throw chatRefusal('campaign-over')
    refuseIf(seriesRefusal(offer, ctx.now))
    const { minutes, hostName, way, place } = offer
    const common = { campaignId, organisationId, minutes, hostName, way, place, createdBy: actor.personId }
    const rows = timesOf(offer).map((startsAt) => ({ ...common, id: newId(), startsAt }))
    await queries.insertSlots(tx, rows)
    await recordChats(tx, ctx, { campaign, action: 'offered', details: { times: rows.length } })
    const all = await queries.slotsToCome(tx, campaignId, ctx.now)
    const ids = new Set(rows.map(({ id }) => id))
    return { items: all.filter(({ id }) => ids.has(id)).map((row) => presentSlot(row, ctx.now)) }
  })

type Which = { campaignId: string; slotId: string }

/** The time, locked, for who arranges the chats of its campaign. */
const lockedSlot = async (tx: Tx, actor: Actor, { campaignId, slotId }: Which) => {
  const campaign = await campaignFor(tx, actor, campaignId)
  await queries.lockSlot(tx, slotId)
  const slot = await queries.findSlot(tx, slotId)
  if (slot?.campaignId !== campaignId) throw notFound('This time')
  return { campaign, slot }
}

export const cancelSlot = (ctx: Context, deps: Deps, which: Which): Promise<ChatSlot> =>
  ctx.transaction(async (tx, actor) => {
    const { campaign, slot } = await lockedSlot(tx, actor, which)
    if (slot.cancelledAt) throw chatRefusal('already-cancelled')
    if (slot.startsAt <= ctx.now) throw chatRefusal('in-the-past')
    await callOffSlot(tx, deps, { campaign, slot, now: ctx.now, isOver: false })
    await recordChats(tx, ctx, { campaign, action: 'called-off' })
    return presentSlot((await queries.findSlot(tx, slot.id)) ?? slot, ctx.now)
  })

export const tickHeld = (ctx: Context, which: Which, isHeld: boolean): Promise<ChatSlot> =>
  ctx.transaction(async (tx, actor) => {
    const { campaign, slot } = await lockedSlot(tx, actor, which)
    if (!slot.booking) throw chatRefusal('not-booked')
    if (slot.startsAt > ctx.now) throw chatRefusal('not-yet')
    await setHeld(tx, slot.booking.id, isHeld ? ctx.now : null)
    await recordChats(tx, ctx, { campaign, action: isHeld ? 'held' : 'not-held' })
    return presentSlot((await queries.findSlot(tx, slot.id)) ?? slot, ctx.now)
  })

type Done = { campaign: queries.ChatCampaign; action: VerbOf<'informal-chat'>; details?: Record<string, unknown> }

const recordChats = (tx: Tx, ctx: Context, { campaign, action, ...said }: Done): Promise<void> =>
  recordDone(tx, ctx, {
    action: `informal-chat.${action}`,
    subjectKind: 'campaign',
    subjectId: campaign.id,
    organisationId: campaign.organisationId,
    ...said,
  })
