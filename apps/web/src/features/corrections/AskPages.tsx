import { askForCorrection, askForCorrectionOf, type MyCorrection } from '@elevate/contracts/corrections'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { call } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { LongTextField } from '../../forms/LongTextField.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { personQuery } from '../people/queries.ts'
import { subjectOfPerson, subjectWords } from './words.ts'

type Subject = MyCorrection['subject']
type Wrong = { subject: Subject; words: string }

type Asking = {
  send: (body: Wrong, attempt: { idempotencyKey: string }) => Promise<{ id: string }>
  said: string
  leadsTo: (id: string) => string
}

const useAsking = ({ send, said, leadsTo }: Asking) => {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  return useForm({
    initial: { subject: '' as Subject | '', words: '' },
    messages: {
      subject: 'Choose what is wrong',
      words: { required: 'Write what is wrong', otherwise: 'Write it in 2,000 characters or fewer' },
    },
    schema: askForCorrection.schema.body,
    body: ({ subject, words }) => ({ subject: subject as Subject, words }),
    send,
    refusals: { 'already-asked': 'The same is waiting for an answer already. Take that back, or wait for it' },
    done: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['corrections'] })
      tellDone(said, leadsTo(id))
    },
  })
}

const choicesOf = (words: Record<Subject, string>) =>
  (Object.keys(words) as Subject[]).map((value) => ({ value, text: words[value] }))

/** What somebody cannot put right themselves. */
export function AskPage() {
  const form = useAsking({
    send: (body, { idempotencyKey }) => call(askForCorrection, { body, idempotencyKey }),
    said: 'You have told your programme what is wrong',
    leadsTo: () => '/profile/corrections',
  })
  return (
    <Page
      back={{ to: '/profile/corrections', text: 'Back to what you asked to be put right' }}
      title="Something is wrong with what you hold about me"
    >
      <p>
        What stands on <Link to="/profile">your profile</Link> with “Change” beside it you can put right yourself, at
        once. For the rest, write here. Whoever runs your programme reads it and answers within a month.
      </p>
      <Form busy="Sending" form={form} submit="Send">
        <RadiosField choices={choicesOf(subjectWords)} field={form.field('subject')} label="What is wrong?" />
        <LongTextField
          field={form.field('words')}
          hint="For example: my start is 1 March 2025, not 1 January 2026. It is in the letter that I got."
          label="What does it say, and what should it say?"
          rows={5}
        />
      </Form>
    </Page>
  )
}

/** The same, heard by phone or read in a letter. */
export function WriteDownPage() {
  const { personId = '' } = useParams()
  const { data: person } = useSuspenseQuery(personQuery(personId))
  const form = useAsking({
    send: (body, { idempotencyKey }) => call(askForCorrectionOf, { params: { personId }, body, idempotencyKey }),
    said: 'The request is written down',
    leadsTo: (id) => `/corrections/${id}`,
  })
  return (
    <Page
      back={{ to: `/people/${personId}/data`, text: 'Back to data protection' }}
      caption={person.name}
      title="Write down what is wrong"
    >
      <p>Use their words. The month for the answer begins today. {person.name} sees this on their profile.</p>
      <Form busy="Saving" form={form} submit="Save">
        <RadiosField choices={choicesOf(subjectOfPerson)} field={form.field('subject')} label="What is wrong?" />
        <LongTextField field={form.field('words')} label="What does it say, and what should it say?" rows={5} />
      </Form>
    </Page>
  )
}
