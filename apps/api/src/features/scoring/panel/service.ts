import type { ScoringStage } from '@elevate/contracts/recruitment-vocabulary'
import type { CandidateInList, MyPanel, PanelCandidates } from '@elevate/contracts/scoring-panel'
import type { Context } from '../../../context.ts'
import { admitted } from '../on-panel.ts'
import { type CandidateRow, candidatesOf, findPanel, lockOfStage, type PanelRow, panelsOf } from '../panel-queries.ts'
import { moderates, noScoringReason } from '../policy.ts'
import { isToScore, sheetOf, sheetState } from '../rules.ts'
import { waitingOnPanels } from './queries.ts'
import { inOrderOfWaiting } from './rules.ts'

export const listMyPanels = (ctx: Context): Promise<{ items: MyPanel[] }> =>
  ctx.read(async (db, actor) => {
    const [panels, waiting] = await Promise.all([panelsOf(db, actor.personId), waitingOnPanels(db, actor.personId)])
    const present = (panel: PanelRow): MyPanel => ({
      campaign: { id: panel.campaignId, title: panel.title, organisation: panel.organisation },
      role: panel.role,
      cannotScore: noScoringReason(actor, panel) ?? null,
      stages: waiting.filter(({ campaignId }) => campaignId === panel.campaignId),
    })
    return { items: inOrderOfWaiting(panels.map(present)) }
  })

export type AskedStage = { campaignId: string; stage: ScoringStage }

export const listCandidates = (ctx: Context, { campaignId, stage }: AskedStage): Promise<PanelCandidates> =>
  ctx.read(async (db, actor) => {
    const { personId } = actor
    const [found, rows, lock] = await Promise.all([
      findPanel(db, { campaignId, personId }),
      candidatesOf(db, { campaignId, stage, personId }),
      lockOfStage(db, campaignId, stage),
    ])
    const panel = admitted(actor, found)
    const isClosed = lock !== undefined
    return {
      campaign: { id: campaignId, title: panel.title },
      stage,
      role: panel.role,
      isClosed,
      items: rows.map((row) => presentInList(row, isClosed)),
      can: { moderate: moderates(panel) },
    }
  })

const presentInList = (row: CandidateRow, isClosed: boolean): CandidateInList => ({
  candidateNumber: row.candidateNumber,
  state: sheetState(sheetOf(row)),
  isToScore: !isClosed && isToScore(row),
  canCompare: row.seesScores,
})
