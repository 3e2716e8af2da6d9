import type { ScoringStage } from '@elevate/contracts/recruitment-vocabulary'
import type { Db } from '@elevate/db/connect'
import { scoringLocks, scoringResults } from '@elevate/db/schema/scoring'
import { and, eq } from 'drizzle-orm'

export const insertLock = async (tx: Db, row: typeof scoringLocks.$inferInsert): Promise<void> => {
  await tx.insert(scoringLocks).values(row)
}

export const insertResults = async (tx: Db, rows: (typeof scoringResults.$inferInsert)[]): Promise<void> => {
  await tx.insert(scoringResults).values(rows)
}

export const removeLockAndResults = async (tx: Db, campaignId: string, stage: ScoringStage): Promise<void> => {
  await tx.delete(scoringResults).where(and(eq(scoringResults.campaignId, campaignId), eq(scoringResults.stage, stage)))
  await tx.delete(scoringLocks).where(and(eq(scoringLocks.campaignId, campaignId), eq(scoringLocks.stage, stage)))
}
