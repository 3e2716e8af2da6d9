import type { ScoringStage } from '@elevate/contracts/recruitment-vocabulary'
import { asSystem } from '@elevate/db/open'
import type { Context, Tx } from '../../../context.ts'
import { recordDone } from '../../audit/public.ts'
import { criteriaOfStage, lockOfStage } from '../panel-queries.ts'
import { closingBlocks } from '../progress-rules.ts'
import { refuseIf, scoringConflict } from '../refusals.ts'
import { resultsOf } from '../result-rules.ts'
import { lockCandidatesOf } from '../stage-queries.ts'
import { stageScores } from '../stage-scores.ts'
import { insertLock, insertResults } from './queries.ts'

export type ClosingCampaign = {
  campaignId: string
  organisationId: string
  roleVersionId: string
  scorersNeeded: number
  discussAtSpread: number
}
type Closing = { campaign: ClosingCampaign; stage: ScoringStage; by: 'chair' | 'coordinator' }

/**
 * Closes the scoring of a stage and makes its ranking. The caller has locked the campaign for itself, so that nobody's
 * scores come in meanwhile, and has settled that the actor may.
 */
export const closeStage = async (tx: Tx, ctx: Context, { campaign, stage, by }: Closing): Promise<void> => {
  const { campaignId, organisationId, roleVersionId } = campaign
  refuseIf((await lockOfStage(tx, campaignId, stage)) ? 'scoring-closed' : undefined)
  await asSystem(tx, () => lockCandidatesOf(tx, campaignId))
  const scores = await stageScores(tx, { ...campaign, stage })
  const [block] = closingBlocks(scores, by)
  if (block) throw scoringConflict(block.code, block.candidates)
  const criteria = await criteriaOfStage(tx, roleVersionId, stage)
  const applicationIds = scores.candidates.map(({ applicationId }) => applicationId)
  const results = resultsOf({ ...scores, applicationIds, criteria })
  const where = { campaignId, organisationId, stage }
  await insertLock(tx, { ...where, lockedAt: ctx.now, lockedBy: ctx.actor.personId })
  await insertResults(
    tx,
    results.map((result) => ({ ...result, ...where })),
  )
  await recordDone(tx, ctx, {
    action: 'scoring.closed',
    subjectKind: 'campaign',
    subjectId: campaignId,
    organisationId,
    details: { stage, by, candidates: results.length },
  })
}
