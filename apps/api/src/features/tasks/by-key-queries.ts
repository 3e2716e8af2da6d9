import type { Db } from '@elevate/db/connect'
import { and, inArray, isNotNull, isNull, or, sql } from '@elevate/db/drizzle'
import { tasks } from '@elevate/db/schema/tasks'

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

export const bringBackByKeys = async (tx: Db, dedupeKeys: readonly string[]): Promise<void> => {
  await tx
    .update(tasks)
    .set({ withdrawnAt: null, version: sql`${tasks.version} + 1` })
    .where(and(inArray(tasks.dedupeKey, [...dedupeKeys]), isNotNull(tasks.withdrawnAt)))
}

export const reopenByKeys = async (tx: Db, dedupeKeys: readonly string[]): Promise<void> => {
  await tx
    .update(tasks)
    .set({ withdrawnAt: null, doneAt: null, doneBy: null, version: sql`${tasks.version} + 1` })
    .where(and(inArray(tasks.dedupeKey, [...dedupeKeys]), or(isNotNull(tasks.withdrawnAt), isNotNull(tasks.doneAt))))
}
