import { conflict, type Refusal } from '../../errors.ts'

/** What a caller is told, by code. Candidates are named by their number and by nothing else. */
const sentences = {
  'sees-names': 'You run this programme and can see names, so you cannot score here.',
  'applies-here': 'You have applied in this campaign, so you cannot score in it.',
  'conflict-first': 'First say whether you know this candidate.',
  'already-declared': 'You have said already that you do not know this candidate.',
  'conflict-declared': 'You have declared a conflict with this candidate, so somebody else scores them.',
  'had-scored':
    'They had given scores before they declared it, and may have seen those of the others. Somebody else scores this candidate.',
  'has-left-the-panel': 'They are not on this panel any more.',
  'enough-scores': 'Enough of the panel have scored this candidate. As chair you compare their scores instead.',
  'already-submitted': 'You have given your scores already. They change only if the panel agrees another score.',
  'your-scores-first': 'Give your own scores first. Then you see those of the others.',
  'scoring-closed': 'The scoring of this stage is closed.',
  'scoring-open': 'The scoring of this stage is not closed yet.',
  'not-in-this-stage': 'This candidate is not being scored in this stage any more.',
  'scores-missing': 'There are not enough scores yet.',
  'discussions-open': 'Scores lie far apart. Record what the panel agreed first.',
  'no-candidates': 'There is nobody to score in this stage.',
} as const

export type ScoringRefusalCode = keyof typeof sentences

export const scoringConflict = (code: ScoringRefusalCode, candidates: readonly number[] = []): Refusal => {
  if (candidates.length === 0) return conflict(code, sentences[code])
  const named = candidates.map((number) => `Candidate ${number}`).join(', ')
  return conflict(code, `${sentences[code]} ${named}.`, { candidates })
}

/** Throws where a rule gave a reason. */
export const refuseIf = (code: ScoringRefusalCode | undefined): void => {
  if (code) throw scoringConflict(code)
}
