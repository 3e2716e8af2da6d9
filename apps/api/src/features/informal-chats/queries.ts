import type { Db } from '@elevate/db/connect'
import { and, asc, eq, gt, isNull, ne, type SQL, sql } from '@elevate/db/drizzle'
import { campaigns } from '@elevate/db/schema/campaigns'
import { chatBookings, chatSlots } from '@elevate/db/schema/informal-chats'
import { organisations } from '@elevate/db/schema/organisations'

const slot = {
  id: chatSlots.id,
  campaignId: chatSlots.campaignId,
  organisationId: chatSlots.organisationId,
  startsAt: chatSlots.startsAt,
  minutes: chatSlots.minutes,
  hostName: chatSlots.hostName,
  way: chatSlots.way,
  place: chatSlots.place,
  cancelledAt: chatSlots.cancelledAt,
  booking: {
    id: chatBookings.id,
    name: chatBookings.name,
    email: chatBookings.email,
    phone: chatBookings.phone,
    question: chatBookings.question,
    bookedAt: chatBookings.bookedAt,
    heldAt: chatBookings.heldAt,
    calendarSequence: chatBookings.calendarSequence,
  },
}

const standing = and(eq(chatBookings.slotId, chatSlots.id), isNull(chatBookings.cancelledAt))

const selectSlots = (db: Db, condition: SQL | undefined) =>
  db.select(slot).from(chatSlots).leftJoin(chatBookings, standing).where(condition)

/** Times of a campaign in their order, those that were called off among them. */
export const slotsInOrder = (db: Db, campaignId: string, page: { after: string | undefined; limit: number }) =>
  selectSlots(
    db,
    and(
      eq(chatSlots.campaignId, campaignId),
      page.after
        ? sql`(${chatSlots.startsAt}, ${chatSlots.id}) > (select a.starts_at, a.id from chat_slots a where a.id = ${page.after})`
        : undefined,
    ),
  )
    .orderBy(asc(chatSlots.startsAt), asc(chatSlots.id))
    .limit(page.limit)
export type SlotRow = Awaited<ReturnType<typeof slotsInOrder>>[number]

export const findSlot = async (db: Db, slotId: string): Promise<SlotRow | undefined> => {
  const rows = await selectSlots(db, eq(chatSlots.id, slotId))
  return rows[0]
}

/** One after the other: of all who ask for a time, one gets it. */
export const lockSlot = async (tx: Db, slotId: string): Promise<void> => {
  await tx.select({ id: chatSlots.id }).from(chatSlots).where(eq(chatSlots.id, slotId)).for('update')
}

/** Times still to come that nobody has booked. */
export const freeSlots = (db: Db, campaignId: string, now: Date) =>
  selectSlots(
    db,
    and(
      eq(chatSlots.campaignId, campaignId),
      isNull(chatSlots.cancelledAt),
      gt(chatSlots.startsAt, now),
      isNull(chatBookings.id),
    ),
  )
    .orderBy(asc(chatSlots.startsAt), asc(chatSlots.id))
    .limit(200)

export const slotsToCome = (db: Db, campaignId: string, now: Date) =>
  selectSlots(
    db,
    and(eq(chatSlots.campaignId, campaignId), isNull(chatSlots.cancelledAt), gt(chatSlots.startsAt, now)),
  ).orderBy(asc(chatSlots.startsAt), asc(chatSlots.id))

export const insertSlots = async (tx: Db, rows: (typeof chatSlots.$inferInsert)[]): Promise<void> => {
  await tx.insert(chatSlots).values(rows)
}

export const setSlotCancelled = async (tx: Db, slotId: string, now: Date): Promise<void> => {
  await tx
    .update(chatSlots)
    .set({ cancelledAt: now, version: sql`${chatSlots.version} + 1` })
    .where(eq(chatSlots.id, slotId))
}

const campaign = {
  id: campaigns.id,
  organisationId: campaigns.organisationId,
  slug: campaigns.slug,
  title: campaigns.title,
  stage: campaigns.stage,
  opensAt: campaigns.opensAt,
  closesAt: campaigns.closesAt,
  contactPhone: campaigns.contactPhone,
  organisation: { name: organisations.name, shortName: organisations.shortName },
}

const selectCampaign = async (db: Db, condition: SQL | undefined) => {
  const rows = await db
    .select(campaign)
    .from(campaigns)
    .innerJoin(organisations, eq(organisations.id, campaigns.organisationId))
    .where(condition)
  return rows[0]
}

export const findCampaign = (db: Db, campaignId: string) => selectCampaign(db, eq(campaigns.id, campaignId))
/** By the address of its advert; a draft has none yet. */
export const findAdvertised = (db: Db, slug: string) =>
  selectCampaign(db, and(eq(campaigns.slug, slug), ne(campaigns.stage, 'draft')))
export type ChatCampaign = NonNullable<Awaited<ReturnType<typeof findCampaign>>>
