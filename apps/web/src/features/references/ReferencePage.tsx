import {
  declineReference,
  giveReference,
  lookAtReference,
  type ReferenceToGive,
  referenceQuestions,
} from '@elevate/contracts/references'
import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { useLocation } from 'react-router'
import { callOpenly } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { LongTextField } from '../../forms/LongTextField.tsx'
import { UnsavedChanges } from '../../forms/UnsavedChanges.tsx'
import { useForm } from '../../forms/use-form.ts'
import { ApiProblem } from '../../http/faults.ts'
import { Button } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/dates.ts'
import { Fault } from '../../ui/Fault.tsx'
import { Page } from '../../ui/Page.tsx'
import { PageSkeleton } from '../../ui/Skeleton.tsx'
import { Contact } from './Contact.tsx'

const referenceQuery = (token: string) =>
  queryOptions({
    queryKey: ['reference', token],
    queryFn: ({ signal }): Promise<ReferenceToGive | null> =>
      callOpenly(lookAtReference, { body: { token }, signal }).catch((fault: unknown) => {
        if (fault instanceof ApiProblem && fault.status < 429) return null
        throw fault
      }),
    staleTime: 0,
  })

/** Opened by a link from a mail; the token stands behind the `#`. Opening changes nothing; only the buttons do. */
export function ReferencePage() {
  const token = useLocation().hash.slice(1)
  return (
    <Suspense fallback={<PageSkeleton />}>
      <Reference token={token} />
    </Suspense>
  )
}

function Reference({ token }: { token: string }) {
  const { data } = useSuspenseQuery(referenceQuery(token))
  if (data === null) return <UnknownLink />
  return data.state === 'asked' ? <Ask reference={data} token={token} /> : <Settled reference={data} />
}

function UnknownLink() {
  return (
    <Page title="We do not know this link">
      <p>Some email programs break long links over two lines. Copy all of it, or open it from the email once more.</p>
      <p>If it still does not work, answer the email and we will help.</p>
    </Page>
  )
}

const settled: Record<Exclude<ReferenceToGive['state'], 'asked'>, { title: string; text: string }> = {
  answered: {
    title: 'Thank you for your reference',
    text: 'Your answers have reached us. You do not need to do anything more.',
  },
  declined: { title: 'Thank you for telling us', text: 'That is fine. You do not need to do anything more.' },
  withdrawn: { title: 'This reference is no longer needed', text: 'Thank you for being ready to help.' },
  'run-out': {
    title: 'The time for this reference is over',
    text: 'If you would still like to give it, get in touch with us.',
  },
}

function Settled({ reference }: { reference: ReferenceToGive }) {
  const state = reference.state === 'asked' ? 'answered' : reference.state
  return (
    <Page title={settled[state].title}>
      <p>{settled[state].text}</p>
      <Contact reference={reference} />
    </Page>
  )
}

function Ask({ reference, token }: { reference: ReferenceToGive; token: string }) {
  const { about, role, organisation, refereeName, answerBy } = reference
  return (
    <Page caption={organisation} title={`A reference for ${about ?? ''}`}>
      <p>
        Hello {refereeName}. {about} would like to become a {role} with {organisation}, and gave us your name. This is a
        role for members of the public who help to make care safer.
      </p>
      <p>
        There are five questions, and the last two can be left. It takes about ten minutes. Answer by{' '}
        {formatDay(answerBy)}.
      </p>
      <p className="nhsuk-inset-text">
        Only those who run the programme read your answers. {about} is told that you have answered, not what you wrote.
        We keep your answers with the application, and delete them with it. Write nothing about anybody’s health.
      </p>
      <Answers token={token} />
      <Decline token={token} />
      <Contact reference={reference} />
    </Page>
  )
}

function Answers({ token }: { token: string }) {
  const queryClient = useQueryClient()
  const form = useForm({
    initial: { howKnown: '', withOthers: '', trust: '', suits: '', anythingElse: '' },
    messages: {
      howKnown: { maxLength: 'Make this shorter', otherwise: 'Tell us how you know them' },
      withOthers: { maxLength: 'Make this shorter', otherwise: 'Tell us how they work with others' },
      trust: { maxLength: 'Make this shorter', otherwise: 'Tell us whether you would trust them' },
    },
    check: ({ howKnown, withOthers, trust }) => ({
      howKnown: howKnown.trim() === '' ? 'required' : undefined,
      withOthers: withOthers.trim() === '' ? 'required' : undefined,
      trust: trust.trim() === '' ? 'required' : undefined,
    }),
    body: (answers) => ({ token, answers }),
    send: (body) => callOpenly(giveReference, { body }),
    done: (after) => queryClient.setQueryData(referenceQuery(token).queryKey, after),
  })
  return (
    <>
      <UnsavedChanges when={form.isDirty} />
      <Form busy="Sending your answers" form={form} submit="Send my answers">
        {referenceQuestions.map(({ key, question }) => (
          <LongTextField field={form.field(key)} key={key} label={question} rows={4} />
        ))}
      </Form>
    </>
  )
}

function Decline({ token }: { token: string }) {
  const queryClient = useQueryClient()
  const declining = useMutation({
    mutationFn: () => callOpenly(declineReference, { body: { token } }),
    onSuccess: (after) => queryClient.setQueryData(referenceQuery(token).queryKey, after),
  })
  return (
    <section className="nhsuk-u-margin-bottom-5">
      <h2 className="nhsuk-heading-s">Would you rather not?</h2>
      <p>You can say no, and you do not need to say why.</p>
      <Fault fault={declining.error} />
      <Button busy={declining.isPending && 'Telling them'} look="secondary" onClick={() => declining.mutate()}>
        I would rather not give a reference
      </Button>
    </section>
  )
}
