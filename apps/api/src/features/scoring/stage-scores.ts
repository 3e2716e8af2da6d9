import type { ScoringStage } from '@elevate/contracts/recruitment-vocabulary'
import { asSystem } from '@elevate/db/open'
import type { Tx } from '../../context.ts'
import * as queries from './stage-queries.ts'

type Of = { campaignId: string; stage: ScoringStage; scorersNeeded: number; discussAtSpread: number }

/**
 * Everything that was scored of a stage, behind the walls: for the progress and the ranking. What of it is shown, and
 * to whom, is settled by who asks for it.
 */
export const stageScores = (tx: Tx, { scorersNeeded, discussAtSpread, ...of }: Of) =>
  asSystem(tx, async () => {
    const [candidates, panel, sheets, given, agreed] = await Promise.all([
      queries.candidatesOfStage(tx, of),
      queries.panelPeople(tx, of.campaignId),
      queries.sheetsOfStage(tx, of),
      queries.scoresGiven(tx, of),
      queries.discussionsOf(tx, of),
    ])
    const here = new Set(candidates.map(({ applicationId }) => applicationId))
    const isHere = ({ applicationId }: { applicationId: string }) => here.has(applicationId)
    return {
      scorersNeeded,
      discussAtSpread,
      candidates,
      panel,
      sheets: sheets.filter(isHere),
      given: given.filter(isHere),
      agreed: agreed.filter(isHere),
    }
  })
export type ScoresOfStage = Awaited<ReturnType<typeof stageScores>>

export const nameOf = ({ panel }: Pick<ScoresOfStage, 'panel'>, personId: string | null): string | null =>
  panel.find(({ id }) => id === personId)?.name ?? null

/** What of a conflict decides on whether it can be taken back. */
export const conflictedAs = (
  { candidates, panel }: Pick<ScoresOfStage, 'candidates' | 'panel'>,
  { applicationId, scorerId, hadScored }: { applicationId: string; scorerId: string; hadScored: boolean },
) => ({
  isBeingScored: candidates.find((one) => one.applicationId === applicationId)?.isBeingScored ?? false,
  hadScored,
  hasLeft: panel.find(({ id }) => id === scorerId)?.hasLeft ?? true,
})
