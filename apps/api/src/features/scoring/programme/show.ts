import type { ScoringStage } from '@elevate/contracts/recruitment-vocabulary'
import type { CriterionResult, RankedApplication, ScoringOfStage } from '@elevate/contracts/scoring-programme'
import type { Tx } from '../../../context.ts'
import { criteriaOfStage, lockOfStage } from '../panel-queries.ts'
import { candidateProgress, closingBlocks, scorerProgress } from '../progress-rules.ts'
import { criterionMean } from '../result-rules.ts'
import { type RankedRow, rankedOf } from '../results-queries.ts'
import { takingBackRefusal } from '../rules.ts'
import { conflictedAs, nameOf, type ScoresOfStage, stageScores } from '../stage-scores.ts'
import type { CampaignRow } from './queries.ts'

/** Progress at any time; scores only once the scoring is closed. */
export const showScoring = async (tx: Tx, campaign: CampaignRow, stage: ScoringStage): Promise<ScoringOfStage> => {
  const { campaignId } = campaign
  const lock = await lockOfStage(tx, campaignId, stage)
  const criteria = await criteriaOfStage(tx, campaign.roleVersionId, stage)
  const scores = await stageScores(tx, { ...campaign, stage })
  const ranked = lock ? await rankedOf(tx, campaignId, stage) : []
  const scorers = scorerProgress(scores)
  const blocks = lock ? [] : closingBlocks(scores, 'coordinator')
  const isGuaranteed = campaign.guaranteesInterview && stage === 'sift'
  const isRunning = campaign.stage === 'published'
  return {
    campaign: { id: campaignId, title: campaign.title },
    stage,
    places: campaign.places,
    guaranteesInterview: isGuaranteed,
    scorersNeeded: campaign.scorersNeeded,
    discussAtSpread: campaign.discussAtSpread,
    closedAt: lock?.lockedAt.toISOString() ?? null,
    closedBy: nameOf(scores, lock?.lockedBy ?? null),
    criteria,
    scorers,
    candidates: candidateProgress(scores, () => true),
    conflicts: conflictsOf(scores, lock !== undefined),
    blocks,
    results: ranked.map((row) => presentRanked(row, { scores, criteria, isGuaranteed })),
    can: {
      close: !lock && blocks.length === 0,
      reopen: lock !== undefined && isRunning,
      remind: !lock && isRunning && scorers.some(({ left }) => left > 0),
    },
  }
}

const conflictsOf = (scores: ScoresOfStage, isClosed: boolean): ScoringOfStage['conflicts'] => {
  const candidates = new Map(scores.candidates.map((one) => [one.applicationId, one]))
  return scores.sheets
    .filter(({ hasConflict }) => hasConflict)
    .map((sheet) => ({
      candidateNumber: candidates.get(sheet.applicationId)?.candidateNumber ?? 0,
      scorerId: sheet.scorerId,
      scorer: nameOf(scores, sheet.scorerId) ?? '',
      conflict: sheet.conflict,
      can: { takeBack: takingBackRefusal(conflictedAs(scores, sheet), isClosed) === undefined },
    }))
}

type Beside = { scores: ScoresOfStage; criteria: readonly { id: string }[]; isGuaranteed: boolean }

const presentRanked = (row: RankedRow, { scores, criteria, isGuaranteed }: Beside): RankedApplication => ({
  ...row,
  isGuaranteedInterview: isGuaranteed && row.meetsAllEssential,
  criteria: criteria.map(({ id }) => criterionResult(scores, row.applicationId, id)),
})

const criterionResult = (scores: ScoresOfStage, applicationId: string, criterionId: string): CriterionResult => {
  const isOfThis = (one: { applicationId: string; criterionId: string }) =>
    one.applicationId === applicationId && one.criterionId === criterionId
  const given = scores.given.filter(isOfThis)
  const agreed = scores.agreed.find(isOfThis)?.agreedScore
  return {
    criterionId,
    mean: criterionMean(
      given.map(({ score }) => score),
      agreed,
    ),
    isAgreed: agreed !== undefined,
    scores: given.map(({ scorerId, score }) => ({ scorerId, score })),
  }
}
