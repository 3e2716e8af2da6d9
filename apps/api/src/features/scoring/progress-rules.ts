import type { PanelRole } from '@elevate/contracts/recruitment-vocabulary'
import type { CandidateProgress, CandidatesBlocking, ScorerProgress } from '@elevate/contracts/scoring'
import { type AgreedScore, farApart, type GivenScore, keyOf } from './result-rules.ts'
import { counts, sheetState } from './rules.ts'

export type Candidate = { applicationId: string; candidateNumber: number; isBeingScored: boolean }
export type PanelSheet = { applicationId: string; scorerId: string; hasConflict: boolean; submittedAt: Date | null }
export type PanelPerson = { id: string; name: string; role: PanelRole; isLay: boolean; hasLeft: boolean }

/** Everything that was scored of a stage, read in the name of the system; what of it is shown depends on who asks. */
export type StageScores = {
  scorersNeeded: number
  discussAtSpread: number
  candidates: readonly Candidate[]
  panel: readonly PanelPerson[]
  sheets: readonly PanelSheet[]
  given: readonly GivenScore[]
  agreed: readonly AgreedScore[]
}

const sheetsByCandidate = ({ sheets }: StageScores): Map<string, PanelSheet[]> =>
  Map.groupBy(sheets, ({ applicationId }) => applicationId)

/** How far each of the panel is. Who has left stays on the list with what they gave. */
export const scorerProgress = (stage: StageScores): ScorerProgress[] => {
  const ofCandidate = sheetsByCandidate(stage)
  return stage.panel
    .map(({ hasLeft, ...person }) => {
      const tally = { done: 0, left: 0, conflicts: 0, spared: 0 }
      for (const candidate of stage.candidates) {
        const sheets = ofCandidate.get(candidate.applicationId) ?? []
        tally[standingOf(person, { candidate, sheets, scorersNeeded: stage.scorersNeeded })] += 1
      }
      const { spared: _, ...shown } = tally
      return { progress: { ...person, ...shown, left: hasLeft ? 0 : tally.left }, isShown: !hasLeft || tally.done > 0 }
    })
    .flatMap(({ progress, isShown }) => (isShown ? [progress] : []))
}

type Scoring = { candidate: Candidate; sheets: readonly PanelSheet[]; scorersNeeded: number }

/** A chair need not score a candidate whom enough others have scored, nor anybody one who has moved on. */
const standingOf = (
  { id, role }: { id: string; role: PanelRole },
  { candidate, sheets, scorersNeeded }: Scoring,
): 'done' | 'left' | 'conflicts' | 'spared' => {
  const state = sheetState(sheets.find(({ scorerId }) => scorerId === id))
  if (state === 'done') return 'done'
  if (state === 'conflict') return 'conflicts'
  const isSpared = role === 'chair' && state === 'not-started' && sheets.filter(counts).length >= scorersNeeded
  return candidate.isBeingScored && !isSpared ? 'left' : 'spared'
}

/** Whether the scores of a candidate may be known to this reader. */
export type MaySee = (applicationId: string) => boolean

export const candidateProgress = (stage: StageScores, maySee: MaySee): CandidateProgress[] => {
  const ofCandidate = sheetsByCandidate(stage)
  const agreed = new Set(stage.agreed.map(({ applicationId, criterionId }) => keyOf(applicationId, criterionId)))
  const far = [...farApart(stage.given, stage.discussAtSpread)]
  const here = stage.panel.filter(({ hasLeft }) => !hasLeft)
  return stage.candidates.map(({ applicationId, candidateNumber }) => {
    const sheets = ofCandidate.get(applicationId) ?? []
    const scored = sheets.filter(counts).length
    const conflicted = sheets.filter(({ hasConflict }) => hasConflict).map(({ scorerId }) => scorerId)
    const begun = new Set(sheets.filter(counts).map(({ scorerId }) => scorerId))
    const able = here.filter(({ id }) => !(conflicted.includes(id) || begun.has(id))).length + scored
    const ofThis = far.filter((key) => key.startsWith(applicationId))
    const isSeen = maySee(applicationId)
    return {
      candidateNumber,
      scored,
      conflicts: stage.panel.filter(({ id }) => conflicted.includes(id)).map(({ name }) => name),
      hasTooFewScorers: able < stage.scorersNeeded,
      toDiscuss: isSeen ? ofThis.filter((key) => !agreed.has(key)).length : null,
      discussed: isSeen ? stage.agreed.filter((one) => one.applicationId === applicationId).length : null,
    }
  })
}

/**
 * What stands in the way of closing a stage. The chair needs enough scores of each candidate; where the coordinator
 * closes, everybody on the panel but the chair must have given theirs.
 */
export const closingBlocks = (
  stage: StageScores,
  by: 'chair' | 'coordinator',
  maySee: MaySee = () => true,
): CandidatesBlocking[] => {
  if (stage.candidates.length === 0) return [{ code: 'no-candidates', candidates: [] }]
  const progress = candidateProgress(stage, maySee)
  const isAwaited = by === 'coordinator' ? awaitedBy(stage) : () => false
  const missing = stage.candidates
    .filter(
      (one, index) => one.isBeingScored && ((progress[index]?.scored ?? 0) < stage.scorersNeeded || isAwaited(one)),
    )
    .map(({ candidateNumber }) => candidateNumber)
  const open = progress.filter(({ toDiscuss }) => toDiscuss).map(({ candidateNumber }) => candidateNumber)
  const blocks: CandidatesBlocking[] = [
    { code: 'scores-missing', candidates: missing },
    { code: 'discussions-open', candidates: open },
  ]
  return blocks.filter(({ candidates }) => candidates.length > 0)
}

/** Whether somebody of the panel, but for the chair, has neither scored this candidate nor a conflict with them. */
const awaitedBy = (stage: StageScores): ((candidate: Candidate) => boolean) => {
  const scorers = stage.panel.filter(({ role, hasLeft }) => role === 'scorer' && !hasLeft)
  const ended = new Set(
    stage.sheets
      .filter((sheet) => ['done', 'conflict'].includes(sheetState(sheet)))
      .map(({ applicationId, scorerId }) => keyOf(applicationId, scorerId)),
  )
  return ({ applicationId }) => scorers.some(({ id }) => !ended.has(keyOf(applicationId, id)))
}
