import type { Db } from '@elevate/db/connect'
import { throttles } from '@elevate/db/schema/sign-in'
import { eq, inArray, sql } from 'drizzle-orm'

export const attemptsUnder = (db: Db, keys: string[]) => db.select().from(throttles).where(inArray(throttles.key, keys))

/** Counts one more under each key; a window that is over starts anew. */
export const countUnder = async (
  db: Db,
  keys: string[],
  { now, windowMs }: { now: Date; windowMs: number },
): Promise<void> => {
  const isOver = sql`${throttles.windowStartedAt} < ${new Date(now.getTime() - windowMs).toISOString()}`
  await db
    .insert(throttles)
    .values(keys.map((key) => ({ key, windowStartedAt: now, attempts: 1 })))
    .onConflictDoUpdate({
      target: throttles.key,
      set: {
        attempts: sql`case when ${isOver} then 1 else ${throttles.attempts} + 1 end`,
        windowStartedAt: sql`case when ${isOver} then excluded.window_started_at else ${throttles.windowStartedAt} end`,
      },
    })
}

export const forgetKey = async (db: Db, key: string): Promise<void> => {
  await db.delete(throttles).where(eq(throttles.key, key))
}
