import type { ScoringStage } from '@elevate/contracts/recruitment-vocabulary'
import type { Db } from '@elevate/db/connect'
import { applications } from '@elevate/db/schema/applications'
import { scoringResults } from '@elevate/db/schema/scoring'
import { and, asc, eq, notInArray, sql } from 'drizzle-orm'
import { statesLeftOut } from './rules.ts'

/** The ranking, the best first, without who has left since. */
export const rankedOf = (db: Db, campaignId: string, stage: ScoringStage) =>
  db
    .select({
      applicationId: scoringResults.applicationId,
      candidateNumber: sql<number>`${applications.candidateNumber}`,
      state: applications.state,
      place: scoringResults.place,
      total: scoringResults.total,
      essentialTotal: scoringResults.essentialTotal,
      mostPossible: scoringResults.mostPossible,
      meetsAllEssential: scoringResults.meetsAllEssential,
    })
    .from(scoringResults)
    .innerJoin(applications, eq(applications.id, scoringResults.applicationId))
    .where(
      and(
        eq(scoringResults.campaignId, campaignId),
        eq(scoringResults.stage, stage),
        notInArray(applications.state, [...statesLeftOut]),
      ),
    )
    .orderBy(asc(scoringResults.place), asc(applications.candidateNumber))
export type RankedRow = Awaited<ReturnType<typeof rankedOf>>[number]
