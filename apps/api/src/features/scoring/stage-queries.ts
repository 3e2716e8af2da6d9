import type { ScoringStage } from '@elevate/contracts/recruitment-vocabulary'
import type { Db } from '@elevate/db/connect'
import { and, asc, eq, isNotNull, notInArray, or, sql } from '@elevate/db/drizzle'
import { applications } from '@elevate/db/schema/applications'
import { campaignPanel } from '@elevate/db/schema/campaigns'
import { people } from '@elevate/db/schema/people'
import { scoreDiscussions, scoreSheets, scores } from '@elevate/db/schema/scoring'
import { statesLeftOut, statesScored } from './rules.ts'

// All of these are asked in the name of the system, for one campaign at a time.

type Of = { campaignId: string; stage: ScoringStage }

const isBeingScored = (stage: ScoringStage) =>
  sql<boolean>`${applications.state} in (${sql.join(
    statesScored[stage].map((state) => sql.raw(`'${state}'`)),
    sql.raw(', '),
  )})`

/** Being scored, or scored and moved on; not who has left or was merged into another. */
export const candidatesOfStage = (db: Db, { campaignId, stage }: Of) =>
  db
    .select({
      applicationId: applications.id,
      candidateNumber: sql<number>`${applications.candidateNumber}`,
      isBeingScored: isBeingScored(stage),
    })
    .from(applications)
    .where(
      and(
        eq(applications.campaignId, campaignId),
        isNotNull(applications.candidateNumber),
        notInArray(applications.state, [...statesLeftOut]),
        or(
          isBeingScored(stage),
          sql`exists (select from ${scoreSheets} s where s.application_id = ${applications.id} and s.stage = ${stage} and s.submitted_at is not null)`,
        ),
      ),
    )
    .orderBy(asc(applications.candidateNumber))

/** While the ranking is made, none of these is merged or moved. */
export const lockCandidatesOf = async (db: Db, campaignId: string): Promise<void> => {
  await db
    .select({ id: applications.id })
    .from(applications)
    .where(eq(applications.campaignId, campaignId))
    .orderBy(asc(applications.id))
    .for('share')
}

/** What colleagues on a panel are called; they know each other. */
export const panelPeople = (db: Db, campaignId: string) =>
  db
    .select({
      id: campaignPanel.personId,
      name: sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`,
      role: campaignPanel.role,
      isLay: campaignPanel.isLay,
      hasLeft: sql<boolean>`${campaignPanel.leftAt} is not null`,
    })
    .from(campaignPanel)
    .innerJoin(people, eq(people.id, campaignPanel.personId))
    .where(eq(campaignPanel.campaignId, campaignId))
    .orderBy(asc(campaignPanel.addedAt), asc(campaignPanel.personId))

export const sheetsOfStage = (db: Db, { campaignId, stage }: Of) =>
  db
    .select({
      applicationId: scoreSheets.applicationId,
      scorerId: scoreSheets.scorerId,
      hasConflict: scoreSheets.hasConflict,
      conflict: scoreSheets.conflict,
      submittedAt: scoreSheets.submittedAt,
      /** Stays when a conflict takes the scores out again. */
      hadScored: sql<boolean>`exists (select from ${scores} s where s.sheet_id = ${scoreSheets.id} and s.is_final)`,
      note: scoreSheets.note,
    })
    .from(scoreSheets)
    .where(and(eq(scoreSheets.campaignId, campaignId), eq(scoreSheets.stage, stage)))
    .orderBy(asc(scoreSheets.applicationId), asc(scoreSheets.submittedAt), asc(scoreSheets.scorerId))

/** Scores of sheets that count. */
export const scoresGiven = (db: Db, { campaignId, stage }: Of) =>
  db
    .select({
      applicationId: scoreSheets.applicationId,
      scorerId: scoreSheets.scorerId,
      criterionId: scores.criterionId,
      score: sql<number>`${scores.score}`,
      evidence: scores.evidence,
    })
    .from(scores)
    .innerJoin(scoreSheets, eq(scoreSheets.id, scores.sheetId))
    .where(
      and(
        eq(scoreSheets.campaignId, campaignId),
        eq(scoreSheets.stage, stage),
        isNotNull(scoreSheets.submittedAt),
        eq(scoreSheets.hasConflict, false),
        isNotNull(scores.score),
      ),
    )
    .orderBy(asc(scoreSheets.submittedAt), asc(scoreSheets.scorerId))
export type GivenRow = Awaited<ReturnType<typeof scoresGiven>>[number]

export const discussionsOf = (db: Db, { campaignId, stage }: Of) =>
  db
    .select({
      applicationId: scoreDiscussions.applicationId,
      criterionId: scoreDiscussions.criterionId,
      agreedScore: scoreDiscussions.agreedScore,
      note: scoreDiscussions.note,
      recordedAt: scoreDiscussions.recordedAt,
      recordedBy: scoreDiscussions.recordedBy,
    })
    .from(scoreDiscussions)
    .where(and(eq(scoreDiscussions.campaignId, campaignId), eq(scoreDiscussions.stage, stage)))
    .orderBy(asc(scoreDiscussions.applicationId), asc(scoreDiscussions.criterionId))
