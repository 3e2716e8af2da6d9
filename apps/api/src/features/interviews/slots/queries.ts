import type { Db } from '@elevate/db/connect'
import { and, asc, count, eq, gt, inArray, isNull, lt, ne, sql } from '@elevate/db/drizzle'
import { campaigns } from '@elevate/db/schema/campaigns'
import { interviewSlots } from '@elevate/db/schema/interviews'

const slot = {
  id: interviewSlots.id,
  campaignId: interviewSlots.campaignId,
  organisationId: interviewSlots.organisationId,
  startsAt: interviewSlots.startsAt,
  minutes: interviewSlots.minutes,
  way: interviewSlots.way,
  place: interviewSlots.place,
  arrival: interviewSlots.arrival,
  cancelledAt: interviewSlots.cancelledAt,
  version: interviewSlots.version,
}

export const findCampaign = async (db: Db, campaignId: string) => {
  const rows = await db
    .select({
      id: campaigns.id,
      organisationId: campaigns.organisationId,
      title: campaigns.title,
      stage: campaigns.stage,
      roleVersionId: campaigns.roleVersionId,
    })
    .from(campaigns)
    .where(eq(campaigns.id, campaignId))
  return rows[0]
}

export const slotsOf = (db: Db, campaignId: string) =>
  db
    .select(slot)
    .from(interviewSlots)
    .where(and(eq(interviewSlots.campaignId, campaignId), isNull(interviewSlots.cancelledAt)))
    .orderBy(asc(interviewSlots.startsAt), asc(interviewSlots.id))
export type SlotRow = Awaited<ReturnType<typeof slotsOf>>[number]

export const slotsById = (db: Db, slotIds: string[]) =>
  db
    .select(slot)
    .from(interviewSlots)
    .where(inArray(interviewSlots.id, slotIds))
    .orderBy(asc(interviewSlots.startsAt), asc(interviewSlots.id))

/** Locked in the order of their ids, so that two who want each other's times wait instead of crossing. */
export const lockSlots = (tx: Db, slotIds: string[]) =>
  tx
    .select(slot)
    .from(interviewSlots)
    .where(inArray(interviewSlots.id, slotIds))
    .orderBy(asc(interviewSlots.id))
    .for('update')

/** Who makes or moves times of an organisation waits for who does so already: rooms are shared between campaigns. */
export const lockTimesOf = async (tx: Db, organisationId: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`interview-times ${organisationId}`}, 0))`)
}

/** Times of the organisation that are in use and touch this span, wherever they are. */
export const slotsBetween = (tx: Db, organisationId: string, span: { from: Date; to: Date; leavingOut?: string }) =>
  tx
    .select(slot)
    .from(interviewSlots)
    .where(
      and(
        eq(interviewSlots.organisationId, organisationId),
        isNull(interviewSlots.cancelledAt),
        lt(interviewSlots.startsAt, span.to),
        gt(sql`${interviewSlots.startsAt} + ${interviewSlots.minutes} * interval '1 minute'`, span.from.toISOString()),
        span.leavingOut ? ne(interviewSlots.id, span.leavingOut) : undefined,
      ),
    )

export const countSlots = async (tx: Db, campaignId: string): Promise<number> => {
  const rows = await tx
    .select({ slots: count() })
    .from(interviewSlots)
    .where(and(eq(interviewSlots.campaignId, campaignId), isNull(interviewSlots.cancelledAt)))
  return rows[0]?.slots ?? 0
}

export const insertSlots = async (tx: Db, rows: (typeof interviewSlots.$inferInsert)[]): Promise<void> => {
  await tx.insert(interviewSlots).values(rows)
}

type Change = Partial<Pick<SlotRow, 'startsAt' | 'minutes' | 'way' | 'place' | 'arrival' | 'cancelledAt'>>

export const updateSlot = async (tx: Db, slotId: string, change: Change): Promise<void> => {
  await tx
    .update(interviewSlots)
    .set({ ...change, version: sql`${interviewSlots.version} + 1` })
    .where(eq(interviewSlots.id, slotId))
}
