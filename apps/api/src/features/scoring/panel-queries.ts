import type { ScoringStage } from '@elevate/contracts/recruitment-vocabulary'
import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray, isNull, or, type SQL, sql } from '@elevate/db/drizzle'
import { applications } from '@elevate/db/schema/applications'
import { campaignPanel, campaigns, roleCriteria } from '@elevate/db/schema/campaigns'
import { candidates } from '@elevate/db/schema/candidates'
import { organisations } from '@elevate/db/schema/organisations'
import { scoreSheets, scores, scoringLocks } from '@elevate/db/schema/scoring'
import { statesLeftOut, statesScored } from './rules.ts'

const listed = (values: readonly string[]): SQL =>
  sql.join(
    values.map((value) => sql.raw(`'${value}'`)),
    sql.raw(', '),
  )

const panelColumns = {
  campaignId: campaigns.id,
  title: campaigns.title,
  organisationId: campaigns.organisationId,
  organisation: organisations.name,
  roleVersionId: campaigns.roleVersionId,
  scorersNeeded: campaigns.scorersNeeded,
  discussAtSpread: campaigns.discussAtSpread,
  role: campaignPanel.role,
  appliesHere: sql<boolean>`exists (select from ${applications} own where own.campaign_id = ${campaigns.id}
    and own.person_id = ${campaignPanel.personId} and own.state not in (${listed(['withdrawn', 'merged'])}))`,
}

const panels = (db: Db, personId: string, where?: SQL) =>
  db
    .select(panelColumns)
    .from(campaignPanel)
    .innerJoin(campaigns, eq(campaigns.id, campaignPanel.campaignId))
    .innerJoin(organisations, eq(organisations.id, campaigns.organisationId))
    .where(
      and(
        eq(campaignPanel.personId, personId),
        isNull(campaignPanel.leftAt),
        sql`${campaigns.id} = any ((select app.panels())::uuid[])`,
        where,
      ),
    )

/** The panels on which somebody sits now: of published campaigns, with the grant in force. */
export const panelsOf = (db: Db, personId: string) => panels(db, personId).orderBy(asc(campaigns.id))
export type PanelRow = Awaited<ReturnType<typeof panelsOf>>[number]

/**
 * Giving scores locks the campaign together with others (`share`), closing locks it alone (`update`): nobody's scores
 * come in while the ranking is made.
 */
export const findPanel = async (
  db: Db,
  { campaignId, personId }: { campaignId: string; personId: string },
  lock?: 'share' | 'update',
): Promise<PanelRow | undefined> => {
  const query = panels(db, personId, eq(campaigns.id, campaignId))
  const rows = await (lock ? query.for(lock, { of: campaigns }) : query)
  return rows[0]
}

export const lockOfStage = async (db: Db, campaignId: string, stage: ScoringStage) => {
  const rows = await db
    .select({ lockedAt: scoringLocks.lockedAt, lockedBy: scoringLocks.lockedBy })
    .from(scoringLocks)
    .where(and(eq(scoringLocks.campaignId, campaignId), eq(scoringLocks.stage, stage)))
  return rows[0]
}

export const criteriaOfStage = (db: Db, roleVersionId: string, stage: ScoringStage) =>
  db
    .select({ id: roleCriteria.id, kind: roleCriteria.kind, text: roleCriteria.text })
    .from(roleCriteria)
    .where(and(eq(roleCriteria.roleVersionId, roleVersionId), inArray(roleCriteria.scoredAt, [stage, 'both'])))
    .orderBy(asc(roleCriteria.position))

export type MyScoring = { campaignId: string; personId: string; stage: ScoringStage }

const isBeingScored = (stage: ScoringStage) => sql<boolean>`${candidates.state} in (${listed(statesScored[stage])})`

/**
 * The candidates of one scorer with the scorer's own sheets, in an order of the scorer's own: the same each time,
 * another for everybody else.
 */
export const candidatesOf = (db: Db, { campaignId, personId, stage }: MyScoring, candidateNumber?: number) =>
  db
    .select({
      applicationId: candidates.id,
      candidateNumber: sql<number>`${candidates.candidateNumber}`,
      isBeingScored: isBeingScored(stage),
      /** The wall's own answer to whether the scores of others may be seen. */
      seesScores: sql<boolean>`app.may_see_scores(${candidates.id}, ${candidates.campaignId}, ${candidates.organisationId}, ${stage})`,
      sheetId: scoreSheets.id,
      hasConflict: scoreSheets.hasConflict,
      submittedAt: scoreSheets.submittedAt,
      note: scoreSheets.note,
      draftKey: scoreSheets.draftKey,
      version: scoreSheets.version,
    })
    .from(candidates)
    .leftJoin(
      scoreSheets,
      and(
        eq(scoreSheets.applicationId, candidates.id),
        eq(scoreSheets.scorerId, personId),
        eq(scoreSheets.stage, stage),
      ),
    )
    .where(
      and(
        eq(candidates.campaignId, campaignId),
        sql`${candidates.candidateNumber} is not null`,
        sql`${candidates.state} not in (${listed(statesLeftOut)})`,
        or(isBeingScored(stage), sql`${scoreSheets.id} is not null`),
        candidateNumber === undefined ? undefined : eq(candidates.candidateNumber, candidateNumber),
      ),
    )
    .orderBy(sql`md5(${campaignId}::text || ${personId}::text || ${candidates.id}::text)`)
export type CandidateRow = Awaited<ReturnType<typeof candidatesOf>>[number]

/** In the name of the system. Keeps a candidate from being merged away or moved on while scores are given. */
export const lockCandidate = async (db: Db, applicationId: string): Promise<void> => {
  await db.select({ id: applications.id }).from(applications).where(eq(applications.id, applicationId)).for('share')
}

export const ownScores = (db: Db, sheetId: string) =>
  db
    .select({ criterionId: scores.criterionId, score: scores.score, evidence: scores.evidence })
    .from(scores)
    .where(eq(scores.sheetId, sheetId))
    .orderBy(asc(scores.criterionId))
