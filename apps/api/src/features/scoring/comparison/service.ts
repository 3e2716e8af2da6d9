import type { ComparedCriterion, Comparison } from '@elevate/contracts/scoring-moderation'
import type { Context, Tx } from '../../../context.ts'
import { badInput, forbidden } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { criteriaOfStage } from '../panel-queries.ts'
import { mayRecordDiscussion } from '../policy.ts'
import { refuseIf } from '../refusals.ts'
import { spreadOf } from '../result-rules.ts'
import { counts } from '../rules.ts'
import { type AskedCandidate, type LoadedCandidate, loadCandidate, loadToScore } from '../sheets/load.ts'
import { nameOf, type ScoresOfStage, stageScores } from '../stage-scores.ts'
import { writeDiscussion } from './queries.ts'

export const compareScores = (ctx: Context, asked: AskedCandidate): Promise<Comparison> =>
  ctx.transaction(async (tx, actor) => compared(await loadToCompare(tx, await loadCandidate(tx, actor, asked))))

type Agreed = { criterionId: string; agreedScore: number; note: string }

export const recordDiscussion = (ctx: Context, asked: AskedCandidate, agreed: Agreed): Promise<Comparison> =>
  ctx.transaction(async (tx, actor) => {
    const sight = await loadToCompare(tx, await loadToScore(tx, actor, asked))
    const { panel, row } = sight.loaded
    if (!mayRecord(sight)) throw forbidden('The chair of the panel records what was agreed.')
    if (!sight.criteria.some(({ id }) => id === agreed.criterionId)) throw badInput({ '/criterionId': 'unknown' })
    refuseIf(sight.sheets.length < panel.scorersNeeded ? 'scores-missing' : undefined)
    await writeDiscussion(tx, {
      ...agreed,
      applicationId: row.applicationId,
      stage: asked.stage,
      campaignId: panel.campaignId,
      organisationId: panel.organisationId,
      recordedAt: ctx.now,
      recordedBy: actor.personId,
    })
    await recordDone(tx, ctx, {
      action: 'score-discussion.recorded',
      subjectKind: 'application',
      subjectId: row.applicationId,
      organisationId: panel.organisationId,
      details: { stage: asked.stage, criterionId: agreed.criterionId },
    })
    return compared(await loadToCompare(tx, await loadCandidate(tx, actor, asked)))
  })

type Sight = {
  loaded: LoadedCandidate
  scores: ScoresOfStage
  criteria: Awaited<ReturnType<typeof criteriaOfStage>>
  /** Of this candidate, those that count. */
  sheets: ScoresOfStage['sheets']
}

/** Nobody sees what others gave before giving their own: the wall in the database was asked first. */
const loadToCompare = async (tx: Tx, loaded: LoadedCandidate): Promise<Sight> => {
  refuseIf(loaded.row.seesScores ? undefined : 'your-scores-first')
  const { panel, row, asked } = loaded
  const criteria = await criteriaOfStage(tx, panel.roleVersionId, asked.stage)
  const scores = await stageScores(tx, { ...panel, stage: asked.stage })
  const sheets = scores.sheets.filter((sheet) => sheet.applicationId === row.applicationId && counts(sheet))
  return { loaded, scores, criteria, sheets }
}

const mayRecord = ({ loaded, scores }: Sight): boolean => {
  const { panel, row } = loaded
  const chairId = scores.panel.find(({ role, hasLeft }) => role === 'chair' && !hasLeft)?.id
  const conflictedIds = scores.sheets
    .filter(({ applicationId, hasConflict }) => applicationId === row.applicationId && hasConflict)
    .map(({ scorerId }) => scorerId)
  return mayRecordDiscussion(panel, { chairId, conflictedIds })
}

const compared = (sight: Sight): Comparison => {
  const { loaded, scores, criteria, sheets } = sight
  const { panel, asked, personId, isClosed, row } = loaded
  return {
    campaign: { id: asked.campaignId, title: panel.title },
    stage: asked.stage,
    candidateNumber: asked.candidateNumber,
    isClosed,
    discussAtSpread: panel.discussAtSpread,
    scorersNeeded: panel.scorersNeeded,
    scored: sheets.length,
    criteria: criteria.map((criterion) => comparedCriterion(sight, criterion)),
    notes: sheets
      .filter(({ note }) => note !== '')
      .map(({ scorerId, note }) => ({
        scorer: nameOf(scores, scorerId) ?? '',
        isYou: scorerId === personId,
        note,
      })),
    can: { record: !isClosed && row.isBeingScored && sheets.length >= panel.scorersNeeded && mayRecord(sight) },
  }
}

const comparedCriterion = ({ loaded, scores }: Sight, criterion: Sight['criteria'][number]): ComparedCriterion => {
  const { row, personId, panel } = loaded
  const isOfThis = (one: { applicationId: string; criterionId: string }) =>
    one.applicationId === row.applicationId && one.criterionId === criterion.id
  const given = scores.given.filter(isOfThis)
  const discussion = scores.agreed.find(isOfThis)
  const spread = spreadOf(given.map(({ score }) => score))
  return {
    ...criterion,
    scores: given.map(({ scorerId, score, evidence }) => ({
      scorer: nameOf(scores, scorerId) ?? '',
      isYou: scorerId === personId,
      score,
      evidence,
    })),
    spread,
    isToDiscuss: spread >= panel.discussAtSpread,
    discussion: discussion
      ? {
          agreedScore: discussion.agreedScore,
          note: discussion.note,
          recordedAt: discussion.recordedAt.toISOString(),
          recordedBy: nameOf(scores, discussion.recordedBy),
        }
      : null,
  }
}
