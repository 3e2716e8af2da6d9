import type { CheckInQuestionKind } from '@elevate/contracts/check-in-vocabulary'
import type { Field } from '../../../forms/field.ts'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { RowsField } from '../../../forms/rows/RowsField.tsx'
import { SelectField } from '../../../forms/SelectField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { newQuestion, type QuestionRow } from './editor-form.ts'

const kinds: { value: CheckInQuestionKind; text: string }[] = [
  { value: 'scale', text: 'Five points, from Struggling to Great' },
  { value: 'choice', text: 'One of a few answers' },
  { value: 'words', text: 'In their own words' },
]

export function QuestionRows({ field }: { field: Field<QuestionRow[]> }) {
  return (
    <RowsField
      field={field}
      hint={'Every question can be left out, and "Prefer not to say" is always there. One has the five points.'}
      label="Questions"
      most={12}
      newRow={newQuestion}
      what="question"
    >
      {(row) => (
        <>
          <TextField autoComplete="off" field={row.field('text')} label="Question" />
          <TextField autoComplete="off" field={row.field('hint')} label="Hint (optional)" />
          <SelectField
            choices={kinds}
            field={row.field('kind') as Field<CheckInQuestionKind | ''>}
            label="Answered by"
          />
          {row.value.kind === 'choice' && (
            <LongTextField field={row.field('options')} hint="2 to 4, one on each line." label="Answers" rows={4} />
          )}
        </>
      )}
    </RowsField>
  )
}
