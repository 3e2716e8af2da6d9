import type { Input } from '@elevate/contracts/endpoint'
import type { takeBackConflict as contract, ScoringOfStage } from '@elevate/contracts/scoring-programme'
import { asSystem } from '@elevate/db/open'
import type { Context } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { notFound } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { tell } from '../../notifications/public.ts'
import { lockOfStage } from '../panel-queries.ts'
import { refuseIf } from '../refusals.ts'
import { takingBackRefusal } from '../rules.ts'
import { conflictedAs, stageScores } from '../stage-scores.ts'
import * as queries from './queries.ts'
import { campaignFor } from './service.ts'
import { showScoring } from './show.ts'

type Asked = Input<typeof contract>['params'] & Input<typeof contract>['body']

/**
 * A conflict that was a slip of the finger is no conflict. The programme team takes it back, for a reason that
 * the audit trail keeps. The scorer is told, and can declare it once more.
 */
export const takeBackConflict = (ctx: Context, deps: Deps, asked: Asked): Promise<ScoringOfStage> =>
  ctx.transaction(async (tx, actor) => {
    const { campaignId, stage, candidateNumber, scorerId, reason } = asked
    const campaign = await campaignFor(tx, actor, { campaignId, lock: 'update' })
    const lock = await lockOfStage(tx, campaignId, stage)
    const scores = await stageScores(tx, { ...campaign, stage })
    const candidate = scores.candidates.find((one) => one.candidateNumber === candidateNumber)
    const sheet = scores.sheets.find(
      (one) => one.applicationId === candidate?.applicationId && one.scorerId === scorerId && one.hasConflict,
    )
    if (!sheet) throw notFound('This conflict')
    refuseIf(takingBackRefusal(conflictedAs(scores, sheet), lock !== undefined))
    const { applicationId } = sheet
    await asSystem(tx, () => queries.undoConflict(tx, { applicationId, scorerId, stage }))
    await recordDone(tx, ctx, {
      action: 'score-sheet.conflict-taken-back',
      subjectKind: 'application',
      subjectId: applicationId,
      organisationId: campaign.organisationId,
      details: { stage, scorerId, reason },
    })
    await tell(tx, deps, [
      {
        organisationId: campaign.organisationId,
        personId: scorerId,
        kind: 'programme',
        title: `You can score candidate ${candidateNumber} after all`,
        body: `${campaign.title}: it was taken back that you know candidate ${candidateNumber}. If you do know them, say so again before you score.`,
        href: `/panel/${campaignId}/candidates/${candidateNumber}?stage=${stage}`,
        dedupeKey: `conflict-taken-back:${applicationId}:${scorerId}:${stage}:${ctx.requestId}`,
      },
    ])
    return showScoring(tx, campaign, stage)
  })
