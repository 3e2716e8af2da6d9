import {
  recordConfidentiality,
  recordDocument,
  recordOther,
  recordReference,
} from '@elevate/contracts/check-recordings'
import { call } from '../../../api.ts'
import { DateField } from '../../../forms/DateField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { dayFrom, typedDateBroken, typedDateOf } from '../../../forms/typed-date.ts'
import { useForm } from '../../../forms/use-form.ts'
import { pastDay, today } from './days.ts'
import type { CheckInHand } from './use-record.ts'

type Props = { hand: CheckInHand }
const example = 'For example, 5 11 2026'

export function ConfidentialityForm({ hand: { input, finish } }: Props) {
  const form = useForm({
    initial: { agreementVersion: '', signedOn: typedDateOf(today()) },
    messages: { agreementVersion: 'Enter which version was signed', signedOn: pastDay },
    check: ({ signedOn }) => ({ signedOn: typedDateBroken(signedOn) }),
    body: ({ agreementVersion, signedOn }) => ({ agreementVersion, signedOn: dayFrom(signedOn) ?? '' }),
    schema: recordConfidentiality.schema.body,
    send: (body) => call(recordConfidentiality, { ...input, body }),
    done: finish('The agreement is recorded'),
  })
  return (
    <Form busy="Saving" form={form} submit="Save">
      <TextField
        field={form.field('agreementVersion')}
        hint="As it stands on the paper, such as “Version 3, May 2026”"
        label="Which version was signed?"
      />
      <DateField field={form.field('signedOn')} hint={example} label="When was it signed?" />
    </Form>
  )
}

export function DocumentForm({ hand: { input, finish } }: Props) {
  const form = useForm({
    initial: { documentVersion: '', acceptedOn: typedDateOf(today()) },
    messages: { documentVersion: 'Enter which version was accepted', acceptedOn: pastDay },
    check: ({ acceptedOn }) => ({ acceptedOn: typedDateBroken(acceptedOn) }),
    body: ({ documentVersion, acceptedOn }) => ({ documentVersion, acceptedOn: dayFrom(acceptedOn) ?? '' }),
    schema: recordDocument.schema.body,
    send: (body) => call(recordDocument, { ...input, body }),
    done: finish('It is recorded'),
  })
  return (
    <Form busy="Saving" form={form} submit="Save">
      <TextField field={form.field('documentVersion')} label="Which document and version was accepted?" />
      <DateField field={form.field('acceptedOn')} hint={example} label="When?" />
    </Form>
  )
}

export function OtherForm({ hand: { input, finish } }: Props) {
  const form = useForm({
    initial: { doneOn: typedDateOf(today()), note: '' },
    messages: { doneOn: pastDay },
    check: ({ doneOn }) => ({ doneOn: typedDateBroken(doneOn) }),
    body: ({ doneOn, note }) => ({ doneOn: dayFrom(doneOn) ?? '', note }),
    schema: recordOther.schema.body,
    send: (body) => call(recordOther, { ...input, body }),
    done: finish('It is recorded'),
  })
  return (
    <Form busy="Saving" form={form} submit="Save">
      <DateField field={form.field('doneOn')} hint={example} label="When was it done?" />
      <LongTextField field={form.field('note')} label="Anything to remember (optional)" rows={3} />
    </Form>
  )
}

export function ReferenceForm({ hand: { input, finish, check } }: Props) {
  const was = check.evidence?.kind === 'reference' ? check.evidence : undefined
  const judged = was?.isSatisfactory
  const form = useForm({
    initial: {
      isSatisfactory:
        judged === true ? ('yes' as const) : judged === false ? ('no' as const) : ('' as 'yes' | 'no' | ''),
      note: was?.note ?? '',
    },
    messages: { isSatisfactory: 'Say whether the reference is satisfactory' },
    check: ({ isSatisfactory }) => ({ isSatisfactory: isSatisfactory === '' ? 'required' : undefined }),
    body: ({ isSatisfactory, note }) => ({ isSatisfactory: isSatisfactory === 'yes', note }),
    schema: recordReference.schema.body,
    send: (body) => call(recordReference, { ...input, body }),
    refusals: { 'nothing-received': 'No reference has come in yet.' },
    done: finish('Your decision is recorded'),
  })
  return (
    <Form busy="Saving" form={form} submit="Save">
      <RadiosField
        choices={[
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No', hint: 'The check stays open until there is another reference, or it is waived.' },
        ]}
        field={form.field('isSatisfactory')}
        hint="The applicant sees only that it has come, not what was written or what you say here."
        label="Is the reference satisfactory?"
      />
      <LongTextField field={form.field('note')} label="Note (optional)" rows={3} />
    </Form>
  )
}
