import type { Db } from '@elevate/db/connect'
import { and, desc, eq, inArray, sql } from '@elevate/db/drizzle'
import { coffeeDrawings } from '@elevate/db/schema/coffee-drawings'

export type DrawingRow = typeof coffeeDrawings.$inferSelect

const onItsWay = ['waiting', 'working'] as const

export const insertDrawing = async (tx: Db, row: typeof coffeeDrawings.$inferInsert): Promise<void> => {
  await tx.insert(coffeeDrawings).values(row)
}

/** The newest drawing of a round. */
export const lastDrawing = async (db: Db, roundId: string): Promise<DrawingRow | undefined> => {
  const rows = await db
    .select()
    .from(coffeeDrawings)
    .where(eq(coffeeDrawings.roundId, roundId))
    .orderBy(desc(coffeeDrawings.id))
    .limit(1)
  return rows[0]
}

/** Stops what is on its way; the worker that has it finds out when it looks again, and its result does not count. */
export const stopDrawing = async (tx: Db, roundId: string, now: Date): Promise<DrawingRow | undefined> => {
  const rows = await tx
    .update(coffeeDrawings)
    .set({ state: 'cancelled', endedAt: now })
    .where(and(eq(coffeeDrawings.roundId, roundId), inArray(coffeeDrawings.state, onItsWay)))
    .returning()
  return rows[0]
}

/** The oldest that nobody has, or whose worker has not been heard of; two workers never get the same. */
export const claimDrawing = async (
  tx: Db,
  { claim, now, until }: { claim: string; now: Date; until: Date },
): Promise<DrawingRow | undefined> => {
  const rows = await tx
    .update(coffeeDrawings)
    .set({
      state: 'working',
      step: 'reading',
      claim,
      claimedUntil: until,
      attempts: sql`${coffeeDrawings.attempts} + 1`,
    })
    .where(
      sql`${coffeeDrawings.id} = (select id from coffee_drawings
        where state = 'waiting' or (state = 'working' and claimed_until < ${now.toISOString()})
        order by requested_at, id limit 1 for update skip locked)`,
    )
    .returning()
  return rows[0]
}

const isMine = (id: string, claim: string) =>
  and(eq(coffeeDrawings.id, id), eq(coffeeDrawings.claim, claim), eq(coffeeDrawings.state, 'working'))

type Progress = Partial<Pick<DrawingRow, 'step' | 'claimedUntil' | 'state' | 'endedAt' | 'drawId'>>

/** Tells how far it is, and that the worker is there; false where it was stopped or somebody else has it. */
export const goOnDrawing = async (
  tx: Db,
  { id, claim }: { id: string; claim: string },
  to: Progress,
): Promise<boolean> => {
  const rows = await tx.update(coffeeDrawings).set(to).where(isMine(id, claim)).returning({ id: coffeeDrawings.id })
  return rows.length > 0
}

export const noteDraw = async (tx: Db, id: string, drawId: string): Promise<void> => {
  await tx.update(coffeeDrawings).set({ drawId }).where(eq(coffeeDrawings.id, id))
}
