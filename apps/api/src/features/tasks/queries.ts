import type { Db } from '@elevate/db/connect'
import { tasks } from '@elevate/db/schema/tasks'
import { slicesOf } from '@elevate/db/slices'

/** A task with the same key is there once, however often its cause comes. */
export const insertTasks = async (tx: Db, rows: (typeof tasks.$inferInsert)[]): Promise<void> => {
  for (const some of slicesOf(rows)) await tx.insert(tasks).values(some).onConflictDoNothing()
}
