import type { Candidate } from '@elevate/contracts/scoring-panel'
import type { Tx } from '../../../context.ts'
import { type CandidateRow, candidatesOf, criteriaOfStage, ownScores } from '../panel-queries.ts'
import { isToScore, type OwnScore, scoringRefusal, sheetOf, sheetState } from '../rules.ts'
import type { LoadedCandidate } from './load.ts'
import * as queries from './queries.ts'

/** Answers and interview are shown until a conflict is declared; then this candidate is closed to the scorer. */
export const showCandidate = async (tx: Tx, loaded: LoadedCandidate): Promise<Candidate> => {
  const { panel, row, asked, isClosed, personId } = loaded
  const isHidden = row.hasConflict === true
  const [criteria, answers, given, interview, mine] = await Promise.all([
    criteriaOfStage(tx, panel.roleVersionId, asked.stage),
    isHidden ? [] : queries.blindAnswersOf(tx, row.applicationId),
    row.sheetId === null || isHidden ? [] : ownScores(tx, row.sheetId),
    asked.stage === 'sift' || isHidden ? null : interviewOf(tx, loaded),
    candidatesOf(tx, { ...asked, personId }),
  ])
  return {
    campaign: { id: asked.campaignId, title: panel.title },
    stage: asked.stage,
    role: panel.role,
    candidateNumber: asked.candidateNumber,
    state: sheetState(sheetOf(row)),
    isClosed,
    criteria,
    answers,
    interview,
    scores: isHidden ? [] : completed(criteria, given),
    note: isHidden ? '' : (row.note ?? ''),
    submittedAt: row.submittedAt?.toISOString() ?? null,
    draftKey: row.draftKey ?? '',
    next: nextAfter(mine, asked.candidateNumber),
    can: whatCan(row, isClosed),
    version: row.version ?? 0,
  }
}

const interviewOf = async (tx: Tx, { asked, row }: LoadedCandidate): Promise<Candidate['interview']> => {
  const [time, toProvide, questions] = await Promise.all([
    queries.interviewTimeOf(tx, row.applicationId),
    queries.toProvideFor(tx, row.applicationId),
    queries.interviewQuestionsOf(tx, asked.campaignId),
  ])
  return { time: time ? { ...time, startsAt: time.startsAt.toISOString() } : null, toProvide, questions }
}

const completed = (criteria: readonly { id: string }[], given: readonly OwnScore[]): OwnScore[] =>
  criteria.map(
    ({ id }) => given.find(({ criterionId }) => criterionId === id) ?? { criterionId: id, score: null, evidence: '' },
  )

/** Goes on after this one in the scorer's own order, and round once. */
const nextAfter = (mine: readonly CandidateRow[], candidateNumber: number): number | null => {
  const here = mine.findIndex((row) => row.candidateNumber === candidateNumber)
  const inOrder = [...mine.slice(here + 1), ...mine.slice(0, here)]
  return inOrder.find(isToScore)?.candidateNumber ?? null
}

const whatCan = (row: CandidateRow, isClosed: boolean): Candidate['can'] => {
  const sheet = sheetOf(row)
  const isOpen = !isClosed && row.isBeingScored
  return {
    declare: isOpen && sheet === undefined && !row.seesScores,
    declareConflict: isOpen && !row.hasConflict,
    score: isOpen && scoringRefusal(sheet) === undefined,
    compare: row.seesScores,
  }
}
