import type { MonitoringAnswers } from '@elevate/contracts/monitoring'
import type { Db } from '@elevate/db/connect'
import { eq } from '@elevate/db/drizzle'
import { monitoringAnswers } from '@elevate/db/schema/monitoring'

type Row = typeof monitoringAnswers.$inferInsert

export const findAnswers = async (db: Db, applicationId: string): Promise<MonitoringAnswers | undefined> => {
  const rows = await db
    .select({ answers: monitoringAnswers.answers })
    .from(monitoringAnswers)
    .where(eq(monitoringAnswers.applicationId, applicationId))
  return rows[0]?.answers
}

export const writeAnswers = async (db: Db, row: Row): Promise<void> => {
  await db
    .insert(monitoringAnswers)
    .values(row)
    .onConflictDoUpdate({ target: monitoringAnswers.applicationId, set: { answers: row.answers } })
}

/** False where there are some already. */
export const writeAnswersOnce = async (db: Db, row: Row): Promise<boolean> => {
  const { rowCount } = await db.insert(monitoringAnswers).values(row).onConflictDoNothing()
  return rowCount === 1
}
