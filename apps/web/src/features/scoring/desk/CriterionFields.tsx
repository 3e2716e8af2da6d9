import { type ScoredCriterion, scoreWords } from '@elevate/contracts/scoring'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import type { Form } from '../../../forms/use-form.ts'
import { evidenceName, type ScoreValues, scoreName } from './score-values.ts'

const choices = scoreWords.map((words, score) => ({ value: String(score), text: `${score} – ${words}` }))

type CriterionFieldsProps = {
  criterion: ScoredCriterion
  /** "Criterion 2 of 5". */
  number: string
  form: Form<ScoreValues>
  isEvidenceNeeded: boolean
}

export function CriterionFields({
  criterion: { id, kind, text },
  number,
  form,
  isEvidenceNeeded,
}: CriterionFieldsProps) {
  const field = form.field(scoreName(id))
  return (
    <>
      <RadiosField
        choices={choices}
        field={{ ...field, value: field.value ?? '' }}
        label={
          <>
            <span className="nhsuk-caption-m">
              {number}, {kind}
            </span>
            {text}
          </>
        }
      />
      <LongTextField
        field={form.field(evidenceName(id))}
        hint={
          isEvidenceNeeded
            ? 'Needed for 0 and 1: what you looked for and did not find'
            : 'What they wrote or said that shows it'
        }
        label={isEvidenceNeeded ? 'Evidence' : 'Evidence (optional)'}
        rows={3}
      />
    </>
  )
}
