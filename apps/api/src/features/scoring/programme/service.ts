import type { ScoringStage } from '@elevate/contracts/recruitment-vocabulary'
import type { ScoringOfStage } from '@elevate/contracts/scoring-programme'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import { notFound } from '../../../errors.ts'
import type { SheetToWrite } from '../../../spreadsheets/write-csv.ts'
import { recordDone } from '../../audit/public.ts'
import { closeStage } from '../closing/close.ts'
import { removeLockAndResults } from '../closing/queries.ts'
import { lockOfStage } from '../panel-queries.ts'
import { runsScoringIn } from '../policy.ts'
import { refuseIf } from '../refusals.ts'
import { rankedOf } from '../results-queries.ts'
import { rankingSheet } from '../sheet-of-results.ts'
import { type CampaignRow, findCampaign, namesOfApplicants } from './queries.ts'
import { showScoring } from './show.ts'

export type AskedStage = { campaignId: string; stage: ScoringStage }

/** The campaign for who runs the programme there; for anybody else it is not there. */
export const campaignFor = async (
  tx: Tx,
  actor: Actor,
  { campaignId, lock }: { campaignId: string; lock?: 'update' },
): Promise<CampaignRow> => {
  const campaign = await findCampaign(tx, campaignId, lock)
  if (!campaign || !runsScoringIn(actor, campaign.organisationId)) throw notFound('This campaign')
  return campaign
}

export const getScoring = (ctx: Context, { campaignId, stage }: AskedStage): Promise<ScoringOfStage> =>
  ctx.transaction(async (tx, actor) => showScoring(tx, await campaignFor(tx, actor, { campaignId }), stage))

export const closeScoring = (ctx: Context, { campaignId, stage }: AskedStage): Promise<ScoringOfStage> =>
  ctx.transaction(async (tx, actor) => {
    const campaign = await campaignFor(tx, actor, { campaignId, lock: 'update' })
    await closeStage(tx, ctx, { campaign, stage, by: 'coordinator' })
    return showScoring(tx, campaign, stage)
  })

/** The ranking goes with the lock; scores and what was agreed stay. The reason is kept in the audit trail. */
export const reopenScoring = (ctx: Context, asked: AskedStage, reason: string): Promise<ScoringOfStage> =>
  ctx.transaction(async (tx, actor) => {
    const { campaignId, stage } = asked
    const campaign = await campaignFor(tx, actor, { campaignId, lock: 'update' })
    refuseIf((await lockOfStage(tx, campaignId, stage)) ? undefined : 'scoring-open')
    await removeLockAndResults(tx, campaignId, stage)
    await recordDone(tx, ctx, {
      action: 'scoring.reopened',
      subjectKind: 'campaign',
      subjectId: campaignId,
      organisationId: campaign.organisationId,
      details: { stage, reason },
    })
    return showScoring(tx, campaign, stage)
  })

/** With names, because whoever runs the programme writes the letters. */
export const scoringSheet = (ctx: Context, { campaignId, stage }: AskedStage): Promise<SheetToWrite> =>
  ctx.transaction(async (tx, actor) => {
    const campaign = await campaignFor(tx, actor, { campaignId })
    refuseIf((await lockOfStage(tx, campaignId, stage)) ? undefined : 'scoring-open')
    const ranked = await rankedOf(tx, campaignId, stage)
    const applicationIds = ranked.map(({ applicationId }) => applicationId)
    const names = applicationIds.length > 0 ? await namesOfApplicants(tx, applicationIds) : []
    const nameOf = new Map(names.map(({ applicationId, name }) => [applicationId, name]))
    const byNumber = new Map(ranked.map((row) => [row.candidateNumber, nameOf.get(row.applicationId) ?? '']))
    return rankingSheet({ title: campaign.title, stage }, ranked, {
      headers: ['Name'],
      cellsOf: ({ candidateNumber }) => [byNumber.get(candidateNumber) ?? ''],
    })
  })
