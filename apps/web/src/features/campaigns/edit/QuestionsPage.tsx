import type { NewQuestion } from '@elevate/contracts/campaign-fields'
import { CheckboxField } from '../../../forms/CheckboxField.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { RowsField } from '../../../forms/rows/RowsField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { onOneLine } from '../words.ts'
import { SectionPage } from './SectionPage.tsx'
import { useSection } from './use-section.ts'

type TypedQuestion = Omit<NewQuestion, 'wordLimit'> & { wordLimit: string }

const newQuestion = (): TypedQuestion => ({
  prompt: '',
  hint: '',
  wordLimit: '250',
  isRequired: true,
  isHiddenFromPanel: false,
})

/** The questions of the application form, each on a page of its own for who applies. */
export function QuestionsPage() {
  const { campaign, form } = useSection({
    initial: ({ questions }) => ({
      questions: questions.map(({ id: _id, wordLimit, ...rest }) => ({ ...rest, wordLimit: String(wordLimit) })),
    }),
    body: ({ questions }: { questions: TypedQuestion[] }) => ({
      questions: questions.map(({ prompt, hint, wordLimit, ...rest }) => ({
        ...rest,
        prompt: onOneLine(prompt),
        hint: onOneLine(hint),
        wordLimit: Number(wordLimit.trim() || Number.NaN),
      })),
    }),
    messages: {
      questions: {
        required: 'Write what you ask in each question',
        type: 'Enter a whole number of words for each question',
        minimum: 'Allow at least 20 words for each question',
        maximum: 'Allow at most 2,000 words for each question',
        otherwise: 'Check the questions: up to 300 characters for each, and 500 for its hint',
      },
    },
    saved: 'The questions are saved',
  })
  return (
    <SectionPage
      campaign={campaign}
      form={form}
      intro={
        <p>
          Few questions bring more people. Ask nothing that tells who somebody is: the panel reads the answers without
          names.
        </p>
      }
      isTerms
      title="Questions of the application"
    >
      <RowsField field={form.field('questions')} label="Questions" most={20} newRow={newQuestion} what="question">
        {(row) => (
          <>
            <LongTextField field={row.field('prompt')} label="What you ask" rows={2} />
            <LongTextField field={row.field('hint')} label="Hint (optional)" rows={2} />
            <TextField field={row.field('wordLimit')} inputMode="numeric" label="Most words" width={4} />
            <CheckboxField field={row.field('isRequired')} label="Everybody has to answer it" />
            <CheckboxField
              field={row.field('isHiddenFromPanel')}
              hint="For what the programme needs to know and the panel should not, for example where somebody lives."
              label="Hide the answers from the panel"
            />
          </>
        )}
      </RowsField>
    </SectionPage>
  )
}
