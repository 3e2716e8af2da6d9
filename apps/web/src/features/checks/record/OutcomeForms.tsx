import type { rightToWorkDocuments } from '@elevate/contracts/check-evidence'
import {
  recordAccount,
  recordOccupationalHealth,
  recordRightToWork,
  recordTraining,
} from '@elevate/contracts/check-recordings'
import { call } from '../../../api.ts'
import { CheckboxField } from '../../../forms/CheckboxField.tsx'
import { DateField } from '../../../forms/DateField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { SelectField } from '../../../forms/SelectField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { dayFrom, noDate, typedDateBroken, typedDateOf } from '../../../forms/typed-date.ts'
import { useForm } from '../../../forms/use-form.ts'
import { choicesOf, healthWords, rightToWorkWords } from '../words.ts'
import { dayOrNull, optionalBroken, pastDay, today } from './days.ts'
import type { CheckInHand } from './use-record.ts'

type Props = { hand: CheckInHand }
const example = 'For example, 5 11 2026'

export function HealthForm({ hand: { input, finish } }: Props) {
  const form = useForm({
    initial: { outcome: '' as keyof typeof healthWords | '', toldOn: typedDateOf(today()) },
    messages: { outcome: 'Choose the outcome', toldOn: pastDay },
    check: ({ toldOn }) => ({ toldOn: typedDateBroken(toldOn) }),
    body: ({ outcome, toldOn }) => ({ outcome: outcome || 'pending', toldOn: dayFrom(toldOn) ?? '' }),
    schema: recordOccupationalHealth.schema.body,
    send: (body) => call(recordOccupationalHealth, { ...input, body }),
    done: finish('The outcome is recorded'),
  })
  return (
    <Form busy="Saving" form={form} submit="Save">
      <RadiosField
        choices={choicesOf(healthWords)}
        field={form.field('outcome')}
        hint="The outcome is all that is kept. What helps the person is asked of them, elsewhere."
        label="What did occupational health say?"
      />
      <DateField field={form.field('toldOn')} hint={example} label="When were you told?" />
    </Form>
  )
}

export function TrainingForm({ hand: { input, finish, check } }: Props) {
  const form = useForm({
    initial: {
      result: '' as 'passed' | 'not-yet' | '',
      takenOn: typedDateOf(today()),
      certificateSeen: false,
    },
    messages: { result: 'Say whether it was passed', takenOn: pastDay },
    check: ({ takenOn, result }) => ({
      takenOn: typedDateBroken(takenOn),
      result: result === '' ? 'required' : undefined,
    }),
    body: ({ result, takenOn, certificateSeen }) => ({
      result: result || 'not-yet',
      takenOn: dayFrom(takenOn) ?? '',
      certificateSeen,
    }),
    schema: recordTraining.schema.body,
    send: (body) => call(recordTraining, { ...input, body }),
    done: finish('The training is recorded'),
  })
  return (
    <Form busy="Saving" form={form} submit="Save">
      <RadiosField
        choices={[
          { value: 'passed', text: 'Passed' },
          { value: 'not-yet', text: 'Not yet' },
        ]}
        field={form.field('result')}
        hint="No score is kept."
        label={check.label}
      />
      <DateField field={form.field('takenOn')} hint={example} label="When was it taken?" />
      <CheckboxField field={form.field('certificateSeen')} label="I have seen the certificate or the training record" />
    </Form>
  )
}

export function AccountForm({ hand: { input, finish, check } }: Props) {
  const was = check.evidence?.kind === 'account' ? check.evidence : undefined
  const form = useForm({
    initial: {
      requestedOn: typedDateOf(was?.requestedOn ?? null),
      issuedOn: typedDateOf(was?.issuedOn ?? null),
      removedOn: typedDateOf(was?.removedOn ?? null),
    },
    messages: {
      requestedOn: { ...pastDay, required: 'Enter when it was asked for, or when it was issued' },
      issuedOn: { ...pastDay, 'before-start': 'Enter a day on or after the one on which it was asked for' },
      removedOn: {
        'before-start': 'Enter a day on or after the one on which it was issued',
        otherwise: pastDay.otherwise,
      },
    },
    check: ({ requestedOn, issuedOn, removedOn }) => ({
      requestedOn: optionalBroken(requestedOn),
      issuedOn: optionalBroken(issuedOn),
      removedOn: optionalBroken(removedOn),
    }),
    body: ({ requestedOn, issuedOn, removedOn }) => ({
      requestedOn: dayOrNull(requestedOn),
      issuedOn: dayOrNull(issuedOn),
      removedOn: dayOrNull(removedOn),
    }),
    schema: recordAccount.schema.body,
    send: (body) => call(recordAccount, { ...input, body }),
    done: finish('The account is recorded'),
  })
  return (
    <Form busy="Saving" form={form} submit="Save">
      <DateField field={form.field('requestedOn')} hint={example} label="Asked for on" />
      <DateField field={form.field('issuedOn')} label="Issued on (leave empty until it is)" />
      <DateField field={form.field('removedOn')} label="Removed on (when the person leaves)" />
    </Form>
  )
}

export function RightToWorkForm({ hand: { input, finish } }: Props) {
  const form = useForm({
    initial: {
      document: '' as (typeof rightToWorkDocuments)[number] | '',
      lastFour: '',
      seenOn: typedDateOf(today()),
      until: noDate,
    },
    messages: {
      document: 'Choose what you have seen',
      lastFour: 'Enter the last four letters or digits, or leave it empty',
      seenOn: pastDay,
      until: { 'out-of-date': 'Enter a day after the one on which you saw it', otherwise: pastDay.otherwise },
    },
    check: ({ document, seenOn, until }) => ({
      document: document === '' ? 'required' : undefined,
      seenOn: typedDateBroken(seenOn),
      until: optionalBroken(until),
    }),
    body: ({ document, lastFour, seenOn, until }) => ({
      document: document || 'other',
      lastFour: lastFour.trim() === '' ? null : lastFour.trim(),
      seenOn: dayFrom(seenOn) ?? '',
      until: dayOrNull(until),
    }),
    schema: recordRightToWork.schema.body,
    send: (body) => call(recordRightToWork, { ...input, body }),
    done: finish('The right to work is recorded'),
  })
  return (
    <Form busy="Saving" form={form} submit="Save">
      <SelectField
        choices={choicesOf(rightToWorkWords)}
        field={form.field('document')}
        hint="A UK passport that has run out may show the right to work. It does not show who somebody is."
        label="What have you seen?"
        none="Choose"
      />
      <TextField field={form.field('lastFour')} label="Last four of its number (optional)" width={4} />
      <DateField field={form.field('seenOn')} hint={example} label="When did you see it?" />
      <DateField field={form.field('until')} label="Until when, if the leave is limited in time" />
    </Form>
  )
}
