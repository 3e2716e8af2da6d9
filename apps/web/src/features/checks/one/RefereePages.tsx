import type { Check } from '@elevate/contracts/checks'
import { askReferee, referenceQuestions, typeReference } from '@elevate/contracts/references'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { Page } from '../../../ui/Page.tsx'
import { useCheck } from '../record/use-record.ts'

const refereeIn = ({ evidence }: Check) => (evidence?.kind === 'reference' ? evidence.referee : null)

const whoMessages = { name: 'Enter the name of the referee', relationship: 'Make this shorter' }

export function AskRefereePage() {
  const { check, back, finish } = useCheck()
  const referee = refereeIn(check)
  const form = useForm({
    initial: { name: referee?.name ?? '', relationship: referee?.relationship ?? '', email: referee?.email ?? '' },
    messages: { ...whoMessages, email: 'Enter their email address, like sam@example.org' },
    body: (typed) => typed,
    schema: askReferee.schema.body,
    send: (body, { idempotencyKey }) => call(askReferee, { params: { checkId: check.id }, body, idempotencyKey }),
    done: (after, { name }) => finish(`${name} is asked, and reminded once when half of the time is over`)(after),
  })
  return (
    <Page back={back} caption={`${check.about}: ${check.label}`} title="Ask the referee">
      <p>
        They get an email with a link to a short page. They need no account, they see {check.about}’s name, and they can
        say no.
      </p>
      <Form busy="Sending the email" form={form} submit="Send the email">
        <TextField field={form.field('name')} label="Name" />
        <TextField field={form.field('relationship')} label="How they know the applicant (optional)" />
        <TextField autoComplete="off" field={form.field('email')} label="Email address" type="email" />
      </Form>
    </Page>
  )
}

export function TypeReferencePage() {
  const { check, back, finish } = useCheck()
  const referee = refereeIn(check)
  const form = useForm({
    initial: {
      name: referee?.name ?? '',
      relationship: referee?.relationship ?? '',
      phone: referee?.phone ?? '',
      howKnown: '',
      withOthers: '',
      trust: '',
      suits: '',
      anythingElse: '',
    },
    messages: whoMessages,
    check: ({ name, howKnown, withOthers, trust }) => ({
      name: name.trim() === '' ? 'required' : undefined,
      howKnown: howKnown.trim() === '' ? 'required' : undefined,
      withOthers: withOthers.trim() === '' ? 'required' : undefined,
      trust: trust.trim() === '' ? 'required' : undefined,
    }),
    body: ({ name, relationship, phone, ...answers }) => ({
      name,
      relationship,
      phone: phone.trim() === '' ? null : phone,
      answers,
    }),
    send: (body, { idempotencyKey }) => call(typeReference, { params: { checkId: check.id }, body, idempotencyKey }),
    done: finish('What they said is written down, with your name'),
  })
  return (
    <Page back={back} caption={`${check.about}: ${check.label}`} title="Write down a reference">
      <p className="nhsuk-inset-text">
        The programme team reads this. {check.about} sees only that it has come. Your name stays with it.
      </p>
      <Form busy="Saving" form={form} submit="Save">
        <TextField field={form.field('name')} label="Name of the referee" />
        <TextField field={form.field('relationship')} label="How they know the applicant (optional)" />
        <TextField
          autoComplete="off"
          field={form.field('phone')}
          label="Phone number (optional)"
          type="tel"
          width={20}
        />
        {referenceQuestions.map(({ key, question }) => (
          <LongTextField field={form.field(key)} key={key} label={question} rows={4} />
        ))}
      </Form>
    </Page>
  )
}
