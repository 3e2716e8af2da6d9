import type { EvidenceOf } from '@elevate/contracts/check-evidence'
import { recordDbs } from '@elevate/contracts/check-recordings'
import type { Input } from '@elevate/contracts/endpoint'
import { call } from '../../../api.ts'
import { DateField } from '../../../forms/DateField.tsx'
import { Form } from '../../../forms/Form.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { SelectField } from '../../../forms/SelectField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { typedDateOf } from '../../../forms/typed-date.ts'
import { useForm } from '../../../forms/use-form.ts'
import { choicesOf, decisionWords, levelWords, workforceWords } from '../words.ts'
import { dayOrNull, optionalBroken, pastDay } from './days.ts'
import type { CheckInHand } from './use-record.ts'

type Body = Input<typeof recordDbs>['body']
type Level = keyof typeof levelWords
type Typed = ReturnType<typeof initialOf>

const initialOf = (was: EvidenceOf<'dbs'> | undefined) => ({
  level: (was?.level ?? '') as Level | '',
  why: was?.why ?? '',
  workforce: (was?.workforce ?? '') as keyof typeof workforceWords | '',
  applicationReference: was?.applicationReference ?? '',
  certificateNumber: '',
  issuedOn: typedDateOf(was?.issuedOn ?? null),
  updateServiceRenewsOn: typedDateOf(was?.updateServiceRenewsOn ?? null),
  decision: (was?.decision ?? '') as keyof typeof decisionWords | '',
})

/** Digits as people type them, in groups or not; a number that is not typed again stays. */
const bodyOf = (typed: Typed): Body => {
  const number = typed.certificateNumber.replaceAll(/\s/g, '')
  const base = { level: typed.level || 'not-eligible', why: typed.why } as const
  const nothing = {
    workforce: null,
    applicationReference: null,
    issuedOn: null,
    updateServiceRenewsOn: null,
    decision: null,
  }
  if (base.level === 'not-eligible') return { ...base, ...nothing }
  return {
    ...base,
    workforce: base.level === 'basic' ? null : typed.workforce || null,
    applicationReference: typed.applicationReference.replaceAll(/\s/g, '').toUpperCase() || null,
    ...(number === '' ? {} : { certificateNumber: number }),
    issuedOn: dayOrNull(typed.issuedOn),
    updateServiceRenewsOn: dayOrNull(typed.updateServiceRenewsOn),
    decision: typed.decision || null,
  }
}

const messages = {
  level: 'Choose the level, also where it is “not eligible”',
  why: 'Say why this level is right: what the person does, and with whom',
  workforce: 'Choose for which workforce the certificate is',
  applicationReference: 'Enter F and ten digits, or leave it empty',
  certificateNumber: {
    required: 'Enter the twelve digits of the certificate',
    otherwise: 'A certificate number has exactly twelve digits',
  },
  issuedOn: { ...pastDay, required: 'Enter the day on which it was issued', 'too-early': 'Certificates began in 2002' },
  updateServiceRenewsOn: 'Enter a real date, like 5 11 2027',
}

/** The level first: "not eligible" is a complete answer, and then nothing more is asked. */
export function DbsForm({ hand: { check, input, finish } }: { hand: CheckInHand }) {
  const was = check.evidence?.kind === 'dbs' ? check.evidence : undefined
  const form = useForm({
    initial: initialOf(was),
    messages,
    check: ({ level, issuedOn, updateServiceRenewsOn }) => ({
      level: level === '' ? 'required' : undefined,
      issuedOn: optionalBroken(issuedOn),
      updateServiceRenewsOn: optionalBroken(updateServiceRenewsOn),
    }),
    body: bodyOf,
    schema: recordDbs.schema.body,
    send: (body) => call(recordDbs, { ...input, body }),
    done: finish('The DBS check is recorded'),
  })
  const { level } = form.values
  return (
    <Form busy="Saving" form={form} submit="Save">
      <RadiosField
        choices={choicesOf(levelWords)}
        field={form.field('level')}
        hint="It follows from what somebody does and with whom. Reading confidential papers alone gives no right to an enhanced check."
        label="Which level?"
      />
      <LongTextField field={form.field('why')} label="Why this level?" rows={3} />
      {level !== '' && level !== 'not-eligible' && <Certificate form={form} kept={was?.certificateEnding ?? null} />}
    </Form>
  )
}

type FormState = ReturnType<typeof useForm<Typed, Body, unknown>>

function Certificate({ form, kept }: { form: FormState; kept: string | null }) {
  return (
    <>
      {form.values.level !== 'basic' && (
        <SelectField
          choices={choicesOf(workforceWords)}
          field={form.field('workforce')}
          label="Workforce"
          none="Choose"
        />
      )}
      <TextField
        field={form.field('applicationReference')}
        hint="Once it was applied for. F and ten digits"
        label="Application reference (optional)"
        width={20}
      />
      <TextField
        field={form.field('certificateNumber')}
        hint={
          kept
            ? `One is kept that ends ${kept}. Leave this empty to keep it.`
            : 'Twelve digits, once the certificate is there'
        }
        inputMode="numeric"
        label="Certificate number"
        width={20}
      />
      <DateField field={form.field('issuedOn')} hint="For example, 5 11 2026" label="Issued on" />
      <DateField
        field={form.field('updateServiceRenewsOn')}
        hint="We remind 30 and 14 days before. Leave it empty where the person has not joined."
        label="Update Service: renewed by"
      />
      <RadiosField
        choices={choicesOf(decisionWords)}
        field={form.field('decision')}
        hint="What the certificate says is not kept, only what was decided."
        label="Decision (once there is one)"
      />
    </>
  )
}
