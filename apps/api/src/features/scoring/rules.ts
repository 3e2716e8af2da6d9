import type { ApplicationState } from '@elevate/contracts/application-moves'
import type { ScoringStage } from '@elevate/contracts/recruitment-vocabulary'
import { evidenceNeededUpTo, type SheetState } from '@elevate/contracts/scoring'

/** Where an application stands while it is being scored. */
export const statesScored: Record<ScoringStage, readonly ApplicationState[]> = {
  sift: ['sift'],
  interview: ['interview', 'interviewed'],
}

/** Nothing that was scored of these counts: they have left, or were the same person's once more. */
export const statesLeftOut: readonly ApplicationState[] = ['draft', 'submitted', 'withdrawn', 'merged']

export type Sheet = { hasConflict: boolean; submittedAt: Date | null }

export const sheetState = (sheet: Sheet | undefined): SheetState => {
  if (!sheet) return 'not-started'
  if (sheet.hasConflict) return 'conflict'
  return sheet.submittedAt ? 'done' : 'in-progress'
}

/** A sheet as it hangs on its candidate: all null where there is none. */
export const sheetOf = (row: { hasConflict: boolean | null; submittedAt: Date | null }): Sheet | undefined =>
  row.hasConflict === null ? undefined : { hasConflict: row.hasConflict, submittedAt: row.submittedAt }

type Mine = { hasConflict: boolean | null; submittedAt: Date | null; isBeingScored: boolean; seesScores: boolean }

/** Whether this candidate waits for this scorer. A chair who sees the scores without own ones moderates instead. */
export const isToScore = (row: Mine): boolean => {
  const state = sheetState(sheetOf(row))
  return row.isBeingScored && (state === 'in-progress' || (state === 'not-started' && !row.seesScores))
}

/** Whether what was given counts: it was handed in, and there is no conflict. */
export const counts = (sheet: Sheet): boolean => sheetState(sheet) === 'done'

export type OwnScore = { criterionId: string; score: number | null; evidence: string }

/** What is missing before scores can be given, field by field: a score for each criterion, evidence at 0 and 1. */
export const submissionFaults = (
  criterionIds: readonly string[],
  scores: readonly OwnScore[],
): Record<string, string> => {
  const given = new Map(scores.map((score) => [score.criterionId, score]))
  const faults: Record<string, string> = {}
  for (const id of criterionIds) {
    const { score = null, evidence = '' } = given.get(id) ?? {}
    if (score === null) faults[`scores/${id}/score`] = 'required'
    else if (score <= evidenceNeededUpTo && evidence.trim() === '') faults[`scores/${id}/evidence`] = 'required'
  }
  return faults
}

/** Which of these criteria are not scored here, or stand there twice; by their place in what was sent. */
export const criterionFaults = (
  criterionIds: readonly string[],
  scores: readonly { criterionId: string }[],
): Record<string, string> => {
  const seen = new Set<string>()
  const faults: Record<string, string> = {}
  for (const [index, { criterionId }] of scores.entries()) {
    if (!criterionIds.includes(criterionId)) faults[`/scores/${index}/criterionId`] = 'unknown'
    else if (seen.has(criterionId)) faults[`/scores/${index}/criterionId`] = 'repeated'
    seen.add(criterionId)
  }
  return faults
}

export type DeclarationRefusal = 'already-declared' | 'conflict-declared' | 'enough-scores'

/**
 * Why this cannot be declared. A conflict can be declared until the scoring is closed, and stays; a chair who has not
 * begun when enough others are done moderates this candidate instead, because by then the scores can be seen.
 */
export const declarationRefusal = (
  sheet: Sheet | undefined,
  { hasConflict, seesScores }: { hasConflict: boolean; seesScores: boolean },
): DeclarationRefusal | undefined => {
  if (!sheet) return seesScores && !hasConflict ? 'enough-scores' : undefined
  if (sheet.hasConflict) return 'conflict-declared'
  return hasConflict ? undefined : 'already-declared'
}

export type Conflicted = {
  isBeingScored: boolean
  /** They had handed in scores of this candidate: from then on they could see those of the others. */
  hadScored: boolean
  hasLeft: boolean
}
export type TakingBackRefusal = 'scoring-closed' | 'not-in-this-stage' | 'had-scored' | 'has-left-the-panel'

/**
 * Why a conflict cannot be taken back as a mistake; undefined where it can. Whoever has a conflict sees no scores of
 * this candidate, so a mistake harms nobody, unless they had scored before.
 */
export const takingBackRefusal = (
  { isBeingScored, hadScored, hasLeft }: Conflicted,
  isClosed: boolean,
): TakingBackRefusal | undefined => {
  if (isClosed) return 'scoring-closed'
  if (!isBeingScored) return 'not-in-this-stage'
  if (hadScored) return 'had-scored'
  return hasLeft ? 'has-left-the-panel' : undefined
}

export type ScoringRefusal = 'conflict-first' | 'conflict-declared' | 'already-submitted'

/** Why somebody's own scores of a candidate cannot be changed; undefined where they can. */
export const scoringRefusal = (sheet: Sheet | undefined): ScoringRefusal | undefined => {
  if (!sheet) return 'conflict-first'
  if (sheet.hasConflict) return 'conflict-declared'
  return sheet.submittedAt ? 'already-submitted' : undefined
}
