import type { Db } from '@elevate/db/connect'
import { eq, sql } from '@elevate/db/drizzle'
import { asSystem } from '@elevate/db/open'
import { throttles } from '@elevate/db/schema/sign-in'

/** Counts one more under each key and answers the counts; a window that is over starts anew. */
export const countUnder = (
  db: Db,
  keys: string[],
  { now, windowMs }: { now: Date; windowMs: number },
): Promise<(typeof throttles.$inferSelect)[]> => {
  const isOver = sql`${throttles.windowStartedAt} < ${new Date(now.getTime() - windowMs).toISOString()}`
  return asSystem(db, () =>
    db
      .insert(throttles)
      .values(keys.map((key) => ({ key, windowStartedAt: now, attempts: 1 })))
      .onConflictDoUpdate({
        target: throttles.key,
        set: {
          attempts: sql`case when ${isOver} then 1 else ${throttles.attempts} + 1 end`,
          windowStartedAt: sql`case when ${isOver} then excluded.window_started_at else ${throttles.windowStartedAt} end`,
        },
      })
      .returning(),
  )
}

export const forgetKey = async (db: Db, key: string): Promise<void> => {
  await asSystem(db, () => db.delete(throttles).where(eq(throttles.key, key)))
}

export const takeBackOne = async (db: Db, key: string): Promise<void> => {
  await asSystem(db, () =>
    db
      .update(throttles)
      .set({ attempts: sql`greatest(${throttles.attempts} - 1, 0)` })
      .where(eq(throttles.key, key)),
  )
}
