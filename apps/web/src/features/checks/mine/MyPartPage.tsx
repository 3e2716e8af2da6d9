import type { MyCheck } from '@elevate/contracts/my-checks'
import { acceptDocument, declareInterests, giveReferee } from '@elevate/contracts/my-checks'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { etagOf, myApplicationChecksQuery, myChecksQuery } from '../queries.ts'
import {
  DeclarationFields,
  declarationBody,
  declarationBroken,
  declarationMessages,
  noInterest,
  type TypedDeclaration,
} from '../record/DeclarationFields.tsx'

type PartProps = { check: MyCheck; done: (said: string) => () => Promise<void> }

const inputOf = (check: MyCheck) => ({ params: { checkId: check.id }, ifMatch: etagOf(check) })

/** One thing a page: what it is, who reads the answer, and one button. */
export function MyApplicationPartPage() {
  const { applicationId = '', checkId = '' } = useParams()
  const { data } = useSuspenseQuery(myApplicationChecksQuery(applicationId))
  return <Part check={data.checks.find(({ id }) => id === checkId)} path={`/my-applications/${applicationId}/checks`} />
}

export function MyPartPage() {
  const { checkId = '' } = useParams()
  const { data } = useSuspenseQuery(myChecksQuery())
  return <Part check={data.items.find(({ id }) => id === checkId)} path="/my-checks" />
}

function Part({ check, path }: { check: MyCheck | undefined; path: string }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const done = (said: string) => async () => {
    await queryClient.invalidateQueries({ queryKey: ['checks', 'mine'] })
    tellDone(said, path)
  }
  const back = { to: path, text: 'Back to what is asked' }
  if (!check?.part) {
    return (
      <Page back={back} title={check?.label ?? 'Your checks'}>
        <p>There is nothing for you to do here now.</p>
      </Page>
    )
  }
  return (
    <Page back={back} title={check.label}>
      {check.guidance !== '' && <p>{check.guidance}</p>}
      <p className="nhsuk-inset-text">
        You and the people who run the programme can read what you write here. Nobody else can.
      </p>
      {check.part === 'accept' && <Accept check={check} done={done} />}
      {check.part === 'declare' && <Declare check={check} done={done} />}
      {check.part === 'give-referee' && <GiveReferee check={check} done={done} />}
    </Page>
  )
}

function Accept({ check, done }: PartProps) {
  const form = useForm({
    initial: { typedName: '' },
    messages: { typedName: 'Type your name to accept it' },
    body: (typed) => typed,
    schema: acceptDocument.schema.body,
    send: (body) => call(acceptDocument, { ...inputOf(check), body }),
    done: done('Thank you. It is accepted'),
  })
  return (
    <>
      <p>
        We have sent you this document, or given it to you. Ask us if you do not have it, or need it in another form.
      </p>
      <Form busy="Saving" form={form} submit="I have read it and accept it">
        <TextField autoComplete="name" field={form.field('typedName')} label="Type your name in place of a signature" />
      </Form>
    </>
  )
}

function Declare({ check, done }: PartProps) {
  const form = useForm({
    initial: { isNil: '' as TypedDeclaration['isNil'], interests: [noInterest()] },
    messages: declarationMessages,
    check: declarationBroken,
    body: declarationBody,
    schema: declareInterests.schema.body,
    send: (body) => call(declareInterests, { ...inputOf(check), body }),
    done: done('Thank you. Your declaration is kept'),
  })
  return (
    <>
      <p>
        Having an interest is not a fault. It helps us to keep decisions fair. If something new comes up later, tell us
        here within 28 days.
      </p>
      <Form busy="Saving" form={form} submit="Send my declaration">
        <DeclarationFields interests={form.field('interests')} isNil={form.field('isNil')} view="applicant" />
      </Form>
    </>
  )
}

function GiveReferee({ check, done }: PartProps) {
  const form = useForm({
    initial: { name: '', relationship: '', email: '', phone: '' },
    messages: { name: 'Enter their name', relationship: 'Say how you know them' },
    check: ({ relationship }) => ({ relationship: relationship.trim() === '' ? 'required' : undefined }),
    body: ({ name, relationship, email, phone }) => ({
      name,
      relationship,
      email: email.trim() === '' ? null : email.trim(),
      phone: phone.trim() === '' ? null : phone.trim(),
    }),
    schema: giveReferee.schema.body,
    send: (body) => call(giveReferee, { ...inputOf(check), body }),
    done: done('Thank you. We will ask them'),
  })
  return (
    <>
      <p>
        Somebody who knows you and is not family: from work, a group, volunteering, or a neighbour. Tell them that we
        will be in touch. You see when their answer has come, not what they wrote.
      </p>
      <Form busy="Saving" form={form} submit="Save this referee">
        <TextField field={form.field('name')} label="Their name" />
        <TextField field={form.field('relationship')} label="How do you know them?" />
        <TextField field={form.field('email')} label="Their email address (if they have one)" type="email" />
        <TextField field={form.field('phone')} label="Their phone number" type="tel" width={20} />
      </Form>
    </>
  )
}
