import type { ScoringStage } from '@elevate/contracts/recruitment-vocabulary'
import type { Db } from '@elevate/db/connect'
import { and, asc, eq, notInArray, sql } from '@elevate/db/drizzle'
import { candidates } from '@elevate/db/schema/candidates'
import { scoringResults } from '@elevate/db/schema/scoring'
import { statesLeftOut } from './rules.ts'

/** The ranking, the best first, without who has left since. */
export const rankedOf = (db: Db, campaignId: string, stage: ScoringStage) =>
  db
    .select({
      applicationId: scoringResults.applicationId,
      candidateNumber: sql<number>`${candidates.candidateNumber}`,
      state: candidates.state,
      place: scoringResults.place,
      total: scoringResults.total,
      essentialTotal: scoringResults.essentialTotal,
      mostPossible: scoringResults.mostPossible,
      meetsAllEssential: scoringResults.meetsAllEssential,
    })
    .from(scoringResults)
    .innerJoin(candidates, eq(candidates.id, scoringResults.applicationId))
    .where(
      and(
        eq(scoringResults.campaignId, campaignId),
        eq(scoringResults.stage, stage),
        notInArray(candidates.state, [...statesLeftOut]),
      ),
    )
    .orderBy(asc(scoringResults.place), asc(candidates.candidateNumber))
export type RankedRow = Awaited<ReturnType<typeof rankedOf>>[number]
