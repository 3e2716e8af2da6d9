import type { ScoringStage } from '@elevate/contracts/recruitment-vocabulary'
import type { Moderation } from '@elevate/contracts/scoring-moderation'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import { forbidden } from '../../../errors.ts'
import type { SheetToWrite } from '../../../spreadsheets/write-csv.ts'
import { closeStage } from '../closing/close.ts'
import { onPanel } from '../on-panel.ts'
import { candidatesOf, lockOfStage, type PanelRow } from '../panel-queries.ts'
import { moderates } from '../policy.ts'
import { candidateProgress, closingBlocks, scorerProgress } from '../progress-rules.ts'
import { refuseIf } from '../refusals.ts'
import { rankedOf } from '../results-queries.ts'
import { rankingSheet } from '../sheet-of-results.ts'
import { stageScores } from '../stage-scores.ts'

type Asked = { campaignId: string; stage: ScoringStage }

const chairOf = async (tx: Tx, actor: Actor, asked: { campaignId: string; lock?: 'update' }): Promise<PanelRow> => {
  const panel = await onPanel(tx, actor, asked)
  if (!moderates(panel)) throw forbidden('This is for the chair of the panel.')
  return panel
}

export const getModeration = (ctx: Context, asked: Asked): Promise<Moderation> =>
  ctx.transaction(async (tx, actor) => {
    const panel = await chairOf(tx, actor, { campaignId: asked.campaignId })
    return showModeration(tx, actor, { panel, ...asked })
  })

export const closeAsChair = (ctx: Context, asked: Asked): Promise<Moderation> =>
  ctx.transaction(async (tx, actor) => {
    const panel = await chairOf(tx, actor, { campaignId: asked.campaignId, lock: 'update' })
    await closeStage(tx, ctx, { campaign: panel, stage: asked.stage, by: 'chair' })
    return showModeration(tx, actor, { panel, ...asked })
  })

export const resultsSheet = (ctx: Context, { campaignId, stage }: Asked): Promise<SheetToWrite> =>
  ctx.transaction(async (tx, actor) => {
    const panel = await chairOf(tx, actor, { campaignId })
    refuseIf((await lockOfStage(tx, campaignId, stage)) ? undefined : 'scoring-open')
    return rankingSheet({ title: panel.title, stage }, await rankedOf(tx, campaignId, stage))
  })

/** Whether candidates need talking about is a word about their scores: the chair learns it after giving own ones. */
const showModeration = async (tx: Tx, actor: Actor, { panel, ...asked }: Asked & { panel: PanelRow }) => {
  const { campaignId, stage } = asked
  const mine = await candidatesOf(tx, { ...asked, personId: actor.personId })
  const lock = await lockOfStage(tx, campaignId, stage)
  const results = await rankedOf(tx, campaignId, stage)
  const scores = await stageScores(tx, { ...panel, stage })
  const seen = new Set(mine.filter(({ seesScores }) => seesScores).map(({ applicationId }) => applicationId))
  const maySee = (applicationId: string) => seen.has(applicationId)
  const blocks = lock ? [] : closingBlocks(scores, 'chair', maySee)
  return {
    campaign: { id: campaignId, title: panel.title },
    stage,
    closedAt: lock?.lockedAt.toISOString() ?? null,
    scorersNeeded: panel.scorersNeeded,
    discussAtSpread: panel.discussAtSpread,
    scorers: scorerProgress(scores),
    candidates: candidateProgress(scores, maySee),
    blocks,
    results: results.map(({ applicationId: _id, state: _state, ...result }) => result),
    can: { close: !lock && blocks.length === 0 },
  }
}
