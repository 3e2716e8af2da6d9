import { type CheckInQuestion, checkInScale } from '@elevate/contracts/check-in-vocabulary'
import { type CheckIn, saveCheckInDraft } from '@elevate/contracts/check-ins'
import { Form } from '../../../forms/Form.tsx'
import type { Field } from '../../../forms/field.ts'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { readerChoices } from '../words.ts'
import { notToSay, type Typed, typedFrom, withAnswer } from './steps.ts'
import { useSaving } from './use-saving.ts'

const clash =
  'You have asked to be contacted. We can only contact you if we know who you are: choose somebody who may read this, or take back "please contact me" first.'

/** One question, and who may read the answer. */
export function QuestionStep({ checkIn, question }: { checkIn: CheckIn; question: CheckInQuestion }) {
  const { draft, promise } = checkIn
  const { save, goOn } = useSaving(checkIn, question.key)
  const readers = readerChoices(promise, question)
  const given = draft.answers.find((answer) => answer.question === question.key)
  const form = useForm({
    initial: typedFrom(given, readers[0]?.value ?? 'only-me'),
    messages: { value: 'Write 2,000 characters or fewer', reader: clash },
    schema: saveCheckInDraft.schema.body,
    body: (typed: Typed) => ({ answers: withAnswer(draft.answers, question, typed), contact: draft.contact }),
    check: ({ value, reader }) => ({
      ...(value.length > 2_000 ? { value: 'length' } : {}),
      ...(value.trim() !== '' && reader === 'anonymous' && draft.contact ? { reader: 'clash' } : {}),
    }),
    send: save,
    done: goOn,
  })
  return (
    <Form busy="Saving" form={form} submit="Save and go on">
      <Answer field={form.field('value')} question={question} />
      <RadiosField choices={readers} field={form.field('reader')} label="Who may read this answer?" />
    </Form>
  )
}

function Answer({ question, field }: { question: CheckInQuestion; field: Field<string> }) {
  const hint = question.hint === '' ? 'You can leave this out.' : `${question.hint} You can leave this out.`
  if (question.kind === 'words')
    return <LongTextField field={field} hint={hint} label="Your answer" limit={{ characters: 2_000 }} />
  const choices =
    question.kind === 'scale'
      ? checkInScale.map(({ score, word }) => ({ value: String(score), text: `${score} ${word}` }))
      : question.options.map((option) => ({ value: option, text: option }))
  return (
    <RadiosField
      choices={[...choices, { value: notToSay, text: 'Prefer not to say' }]}
      field={field}
      hint={hint}
      label="Your answer"
    />
  )
}
