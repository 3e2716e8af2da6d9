import type { Db } from '@elevate/db/connect'
import { eq, sql } from '@elevate/db/drizzle'
import { peopleImportProgress } from '@elevate/db/schema/people-imports'

/** Any number; the same for all imports. */
const importLock = 7_105_317

/**
 * One import is saved at a time, so that two that bring the same people find each other. True once it is one's turn;
 * asked again and again instead of waited for, because a waiting statement is cut off sooner than a large import ends.
 */
export const takeTurn = async (tx: Db): Promise<boolean> => {
  const { rows } = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(${importLock}) as mine`)
  return rows[0]?.mine ?? false
}

/** Planning and saving a large file takes longer than a transaction otherwise may rest. */
export const allowTime = async (tx: Db): Promise<void> => {
  await tx.execute(sql`set local idle_in_transaction_session_timeout = '30s'`)
}

export const saveProgress = async (db: Db, row: typeof peopleImportProgress.$inferInsert): Promise<void> => {
  const { done, total, movedAt } = row
  await db
    .insert(peopleImportProgress)
    .values(row)
    .onConflictDoUpdate({ target: peopleImportProgress.importId, set: { done, total, movedAt } })
}

export const deleteProgress = async (db: Db, importId: string): Promise<void> => {
  await db.delete(peopleImportProgress).where(eq(peopleImportProgress.importId, importId))
}
