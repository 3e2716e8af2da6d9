import type { VerbOf } from '@elevate/contracts/audit-actions'
import type { Candidate } from '@elevate/contracts/scoring-panel'
import { newId } from '@elevate/db/ids'
import type { Context, Tx } from '../../../context.ts'
import { badInput, staleVersion } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { criteriaOfStage, ownScores } from '../panel-queries.ts'
import { refuseIf, scoringConflict } from '../refusals.ts'
import {
  criterionFaults,
  declarationRefusal,
  type OwnScore,
  scoringRefusal,
  sheetOf,
  submissionFaults,
} from '../rules.ts'
import { type AskedCandidate, type LoadedCandidate, loadCandidate, loadToScore } from './load.ts'
import * as queries from './queries.ts'
import { showCandidate } from './show.ts'

/** Each look at what somebody answered is written down, with the name covered too. */
export const getCandidate = (ctx: Context, asked: AskedCandidate): Promise<Candidate> =>
  ctx.transaction(async (tx, actor) => {
    const loaded = await loadCandidate(tx, actor, asked)
    await recordDone(tx, ctx, {
      action: 'application.answers-read',
      subjectKind: 'application',
      subjectId: loaded.row.applicationId,
      organisationId: loaded.panel.organisationId,
    })
    return showCandidate(tx, loaded)
  })

type Declaration = { hasConflict: boolean; conflict?: string }

export const declareConflict = (ctx: Context, asked: AskedCandidate, said: Declaration): Promise<Candidate> =>
  ctx.transaction(async (tx, actor) => {
    const loaded = await loadToScore(tx, actor, asked)
    const { row, panel } = loaded
    const { hasConflict, conflict = '' } = said
    refuseIf(declarationRefusal(sheetOf(row), { hasConflict, seesScores: row.seesScores }))
    if (row.sheetId !== null) {
      await queries.setConflict(tx, { sheetId: row.sheetId, scorerId: actor.personId }, conflict)
    } else {
      await queries.insertSheet(tx, {
        id: newId(),
        applicationId: row.applicationId,
        campaignId: panel.campaignId,
        organisationId: panel.organisationId,
        scorerId: actor.personId,
        stage: asked.stage,
        hasConflict,
        conflict: hasConflict ? conflict : '',
        declaredAt: ctx.now,
      })
    }
    await recordSheet(tx, ctx, loaded, hasConflict ? 'conflict-declared' : 'no-conflict-declared')
    return showCandidate(tx, await loadCandidate(tx, actor, asked))
  })

type Draft = { scores: readonly OwnScore[]; note: string }

export const saveScores = (ctx: Context, asked: AskedCandidate, draft: Draft): Promise<Candidate> =>
  ctx.transaction(async (tx, actor) => {
    const loaded = await loadToScore(tx, actor, asked)
    const sheetId = openSheet(loaded)
    const criterionIds = (await criteriaOfStage(tx, loaded.panel.roleVersionId, asked.stage)).map(({ id }) => id)
    const faults = criterionFaults(criterionIds, draft.scores)
    if (Object.keys(faults).length > 0) throw badInput(faults)
    const sheet = { sheetId, scorerId: actor.personId, version: ctx.expectedVersion }
    if (!(await queries.changeSheet(tx, sheet, { note: draft.note }))) throw staleVersion()
    await queries.writeScores(tx, sheetId, withEmptyOnes(criterionIds, draft.scores))
    return showCandidate(tx, await loadCandidate(tx, actor, asked))
  })

const withEmptyOnes = (criterionIds: readonly string[], given: readonly OwnScore[]): OwnScore[] =>
  criterionIds.map(
    (id) => given.find(({ criterionId }) => criterionId === id) ?? { criterionId: id, score: null, evidence: '' },
  )

export const submitScores = (ctx: Context, asked: AskedCandidate): Promise<Candidate> =>
  ctx.transaction(async (tx, actor) => {
    const loaded = await loadToScore(tx, actor, asked)
    const sheetId = openSheet(loaded)
    const [criteria, given] = await Promise.all([
      criteriaOfStage(tx, loaded.panel.roleVersionId, asked.stage),
      ownScores(tx, sheetId),
    ])
    const sheet = { sheetId, scorerId: actor.personId, version: ctx.expectedVersion }
    if (loaded.row.version !== sheet.version) throw staleVersion()
    const criterionIds = criteria.map(({ id }) => id)
    const faults = submissionFaults(criterionIds, given)
    if (Object.keys(faults).length > 0) throw badInput(faults, 'Some scores or their evidence are missing.')
    if (!(await queries.changeSheet(tx, sheet, { submittedAt: ctx.now }))) throw staleVersion()
    await queries.makeFinal(tx, sheetId)
    await recordSheet(tx, ctx, loaded, 'submitted')
    return showCandidate(tx, await loadCandidate(tx, actor, asked))
  })

/** The own sheet while it can be changed. */
const openSheet = ({ row }: LoadedCandidate): string => {
  refuseIf(scoringRefusal(sheetOf(row)))
  if (row.sheetId === null) throw scoringConflict('conflict-first')
  return row.sheetId
}

// biome-ignore lint/complexity/useMaxParams: two say where, two what.
const recordSheet = (
  tx: Tx,
  ctx: Context,
  { row, panel, asked }: LoadedCandidate,
  verb: VerbOf<'score-sheet'>,
): Promise<void> =>
  recordDone(tx, ctx, {
    action: `score-sheet.${verb}`,
    subjectKind: 'application',
    subjectId: row.applicationId,
    organisationId: panel.organisationId,
    details: { stage: asked.stage },
  })
