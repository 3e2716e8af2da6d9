import type { Db } from '@elevate/db/connect'
import { tasks } from '@elevate/db/schema/tasks'

/** A statement carries 65,535 values at most. */
const tasksAtOnce = 1_000

/** A task with the same key is there once, however often its cause comes. */
export const insertTasks = async (tx: Db, rows: (typeof tasks.$inferInsert)[]): Promise<void> => {
  for (let from = 0; from < rows.length; from += tasksAtOnce) {
    await tx
      .insert(tasks)
      .values(rows.slice(from, from + tasksAtOnce))
      .onConflictDoNothing()
  }
}
