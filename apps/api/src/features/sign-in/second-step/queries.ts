import type { Db } from '@elevate/db/connect'
import { eq } from '@elevate/db/drizzle'
import { signInSteps } from '@elevate/db/schema/second-factor'

export type NewStep = typeof signInSteps.$inferInsert
export type StepRow = typeof signInSteps.$inferSelect

export const insertStep = async (db: Db, row: NewStep): Promise<void> => {
  await db.insert(signInSteps).values(row)
}

export const findStep = async (db: Db, tokenHash: string, lock = false): Promise<StepRow | undefined> => {
  const question = db.select().from(signInSteps).where(eq(signInSteps.tokenHash, tokenHash))
  const rows = await (lock ? question.for('update') : question)
  return rows[0]
}

export const changeStep = async (
  db: Db,
  tokenHash: string,
  set: { challenge?: string; usedAt?: Date },
): Promise<void> => {
  await db.update(signInSteps).set(set).where(eq(signInSteps.tokenHash, tokenHash))
}
