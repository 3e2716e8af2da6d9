import { evidenceNeededUpTo } from '@elevate/contracts/scoring'
import type { Candidate, OwnScore } from '@elevate/contracts/scoring-panel'

/** What is written on the desk: by `score-<criterion>` and `evidence-<criterion>`, and the note. A score is text. */
export type ScoreValues = Record<string, string>

export const scoreName = (criterionId: string): string => `score-${criterionId}`
export const evidenceName = (criterionId: string): string => `evidence-${criterionId}`

export const valuesOf = ({ scores, note }: Pick<Candidate, 'scores' | 'note'>): ScoreValues => {
  const values: ScoreValues = {}
  for (const { criterionId, score, evidence } of scores) {
    values[scoreName(criterionId)] = score === null ? '' : String(score)
    values[evidenceName(criterionId)] = evidence
  }
  return { ...values, note }
}

const scoreIn = (values: ScoreValues, criterionId: string): number | null => {
  const text = values[scoreName(criterionId)] ?? ''
  return text === '' ? null : Number(text)
}

export const draftOf = (
  criteria: Candidate['criteria'],
  values: ScoreValues,
): { scores: OwnScore[]; note: string } => ({
  scores: criteria.map(({ id }) => ({
    criterionId: id,
    score: scoreIn(values, id),
    evidence: values[evidenceName(id)] ?? '',
  })),
  note: values.note ?? '',
})

export const needsEvidence = (values: ScoreValues, criterionId: string): boolean => {
  const score = scoreIn(values, criterionId)
  return score !== null && score <= evidenceNeededUpTo
}

/** What is missing before scores are given: the API's rules, told before asking it. */
export const missing = (criteria: Candidate['criteria'], values: ScoreValues): Record<string, string> => {
  const found: Record<string, string> = {}
  for (const { id } of criteria) {
    if (scoreIn(values, id) === null) found[scoreName(id)] = 'required'
    else if (needsEvidence(values, id) && (values[evidenceName(id)] ?? '').trim() === '') {
      found[evidenceName(id)] = 'required'
    }
  }
  return found
}

/** "Choose a score for: Listens to others". */
export const messagesFor = (criteria: Candidate['criteria']): Record<string, string> => {
  const messages: Record<string, string> = {}
  for (const { id, text } of criteria) {
    messages[scoreName(id)] = `Choose a score for: ${text}`
    messages[evidenceName(id)] = `Write down what you looked for and did not find: ${text}`
  }
  return messages
}
