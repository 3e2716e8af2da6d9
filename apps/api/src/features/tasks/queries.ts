import type { Db } from '@elevate/db/connect'
import { and, inArray, isNull, sql } from '@elevate/db/drizzle'
import { tasks } from '@elevate/db/schema/tasks'

/** A task with the same key is there once, however often its cause comes. */
export const insertTasks = async (tx: Db, rows: (typeof tasks.$inferInsert)[]): Promise<void> => {
  await tx.insert(tasks).values(rows).onConflictDoNothing()
}

const areOpen = (dedupeKeys: readonly string[]) =>
  and(inArray(tasks.dedupeKey, [...dedupeKeys]), isNull(tasks.doneAt), isNull(tasks.withdrawnAt))

export const finishByKeys = async (
  tx: Db,
  dedupeKeys: readonly string[],
  done: { doneAt: Date; doneBy: string | null },
): Promise<void> => {
  await tx
    .update(tasks)
    .set({ ...done, version: sql`${tasks.version} + 1` })
    .where(areOpen(dedupeKeys))
}

export const withdrawByKeys = async (tx: Db, dedupeKeys: readonly string[], now: Date): Promise<void> => {
  await tx
    .update(tasks)
    .set({ withdrawnAt: now, version: sql`${tasks.version} + 1` })
    .where(areOpen(dedupeKeys))
}
