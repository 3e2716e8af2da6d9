import { DateField } from '../../../forms/DateField.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import type { Form } from '../../../forms/use-form.ts'
import type { RoundAnswers } from './round-form.ts'

const places = [
  { name: 'first', label: 'First question' },
  { name: 'second', label: 'Second question' },
  { name: 'third', label: 'Third question' },
] as const

/** What every match is told beside the names. For a new round all of it may stay empty. */
export function RoundFields({ form, isNew }: { form: Form<RoundAnswers>; isNew?: true }) {
  return (
    <>
      <TextField
        autoComplete="off"
        field={form.field('title')}
        hint={isNew && 'Leave it empty to name the round after this month.'}
        label="Name of the round"
        width={30}
      />
      <DateField
        field={form.field('meetBy')}
        hint={
          isNew
            ? 'For example, 27 3 2027. Leave it empty for the time to meet that is usual in your organisation.'
            : 'For example, 27 3 2027'
        }
        label="Matches meet by"
      />
      {isNew ? <Choice form={form} /> : <Questions form={form} />}
    </>
  )
}

function Choice({ form }: { form: Form<RoundAnswers> }) {
  return (
    <RadiosField
      choices={[
        {
          value: 'usual',
          text: 'The usual three',
          hint: 'You can read and change them before the round is published.',
        },
        { value: 'own', text: 'Three of our own', more: <Questions form={form} /> },
      ]}
      field={form.field('iceBreakers')}
      hint="Sent with every match, to start a conversation from."
      label="Which questions do we send?"
    />
  )
}

function Questions({ form }: { form: Form<RoundAnswers> }) {
  return places.map(({ name, label }) => (
    <TextField autoComplete="off" field={form.field(name)} key={name} label={label} />
  ))
}
