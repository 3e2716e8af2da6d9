import type { Db } from '@elevate/db/connect'
import { and, eq } from '@elevate/db/drizzle'
import { coffeeSkips } from '@elevate/db/schema/coffee-rounds'

export const insertSkip = async (tx: Db, row: typeof coffeeSkips.$inferInsert): Promise<void> => {
  await tx.insert(coffeeSkips).values(row).onConflictDoNothing()
}

export const deleteSkip = async (tx: Db, skip: { roundId: string; personId: string }): Promise<void> => {
  await tx
    .delete(coffeeSkips)
    .where(and(eq(coffeeSkips.roundId, skip.roundId), eq(coffeeSkips.personId, skip.personId)))
}
