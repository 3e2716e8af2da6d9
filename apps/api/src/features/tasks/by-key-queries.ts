import type { Db } from '@elevate/db/connect'
import { tasks } from '@elevate/db/schema/tasks'
import { and, inArray, isNull, sql } from 'drizzle-orm'

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
