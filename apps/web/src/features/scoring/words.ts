import type { ScoringStage } from '@elevate/contracts/recruitment-vocabulary'
import { type CandidatesBlocking, type SheetState, scoreWords } from '@elevate/contracts/scoring'

/** What is scored: what people wrote, or how they did when they came. */
export const stageWords: Record<ScoringStage, string> = { sift: 'Shortlisting', interview: 'Interviews' }

export const sheetStateWords: Record<SheetState, string> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  done: 'Done',
  conflict: 'You know them',
}

/** "3: good evidence". */
export const scoreInWords = (score: number): string => `${score}: ${scoreWords[score]?.toLowerCase() ?? ''}`

export const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`

/** Hundredths as people write points: 275 is "2.75", 300 is "3", 250 is "2.5". */
export const points = (hundredths: number): string => String(Math.round(hundredths) / 100)

/** "Candidate 4", "Candidates 4 and 9", "Candidates 4, 9 and 11". */
export const candidatesInWords = (numbers: readonly number[]): string => {
  const [last, ...before] = numbers.toReversed()
  if (before.length === 0) return `Candidate ${last}`
  return `Candidates ${before.toReversed().join(', ')} and ${last}`
}

/** What has to happen before the scoring is closed, as a sentence. */
export const blockInWords = ({ code, candidates }: CandidatesBlocking): string => {
  if (code === 'no-candidates') return 'There is nobody to score yet.'
  const named = candidatesInWords(candidates)
  return code === 'scores-missing'
    ? `${named}: scores are still to come.`
    : `${named}: scores lie far apart, and it is not recorded yet what the panel agrees.`
}
