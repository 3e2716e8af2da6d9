import type { ScoringStage } from '@elevate/contracts/recruitment-vocabulary'
import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray, sql } from '@elevate/db/drizzle'
import { applications } from '@elevate/db/schema/applications'
import { scoringLocks, scoringResults } from '@elevate/db/schema/scoring'

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

const inTheirRankings = (db: Db, applicationIds: readonly string[]) =>
  inArray(
    scoringResults.campaignId,
    db
      .select({ id: scoringResults.campaignId })
      .from(scoringResults)
      .where(inArray(scoringResults.applicationId, [...applicationIds])),
  )

/** All rankings in which these stand, locked in one order: two who leave at once wait for each other. */
export const lockRankingsOf = (tx: Db, applicationIds: readonly string[]) =>
  tx
    .select({ applicationId: scoringResults.applicationId })
    .from(scoringResults)
    .where(inTheirRankings(tx, applicationIds))
    .orderBy(asc(scoringResults.applicationId), asc(scoringResults.stage))
    .for('update')

/** Counts the places anew among those who have not left: by the same two totals as `resultsOf`. */
export const rankAgain = async (tx: Db, applicationIds: readonly string[]): Promise<void> => {
  const remaining = tx
    .select({
      applicationId: scoringResults.applicationId,
      stage: scoringResults.stage,
      place:
        sql<number>`rank() over (partition by ${scoringResults.campaignId}, ${scoringResults.stage} order by ${scoringResults.total} desc, ${scoringResults.essentialTotal} desc)`.as(
          'new_place',
        ),
    })
    .from(scoringResults)
    .innerJoin(applications, eq(applications.id, scoringResults.applicationId))
    .where(and(inTheirRankings(tx, applicationIds), sql`${applications.state} not in ('withdrawn', 'merged')`))
    .as('remaining')
  await tx
    .update(scoringResults)
    .set({ place: sql`${remaining.place}` })
    .from(remaining)
    .where(
      and(
        eq(scoringResults.applicationId, remaining.applicationId),
        eq(scoringResults.stage, remaining.stage),
        sql`${scoringResults.place} <> ${remaining.place}`,
      ),
    )
}
