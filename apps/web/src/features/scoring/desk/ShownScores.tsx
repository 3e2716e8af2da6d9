import type { ScoredCriterion } from '@elevate/contracts/scoring'
import { scoreInWords } from '../words.ts'
import { evidenceName, type ScoreValues, scoreName } from './score-values.ts'

/** One version of a draft, to compare it with another. */
export function ShownScores({ criteria, values }: { criteria: readonly ScoredCriterion[]; values: ScoreValues }) {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {criteria.map(({ id, text }) => {
        const score = values[scoreName(id)] ?? ''
        return (
          <li key={id}>
            {text}: {score === '' ? 'no score yet' : scoreInWords(Number(score))}. {values[evidenceName(id)] ?? ''}
          </li>
        )
      })}
      {(values.note ?? '') !== '' && <li>Note: {values.note}</li>}
    </ul>
  )
}
