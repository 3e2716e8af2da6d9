import { answerCorrection, type Correction } from '@elevate/contracts/corrections'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { call } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { LongTextField } from '../../forms/LongTextField.tsx'
import { RadiosField } from '../../forms/RadiosField.tsx'
import { useForm } from '../../forms/use-form.ts'
import { formatDay, formatInstant } from '../../ui/dates.ts'
import { useTellDone } from '../../ui/done.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Page } from '../../ui/Page.tsx'
import { correctionQuery } from './queries.ts'
import { stateWords, subjectOfPerson } from './words.ts'

/** What somebody says is wrong, and the answer. */
export function CorrectionPage() {
  const { correctionId = '' } = useParams()
  const { data: request } = useSuspenseQuery(correctionQuery(correctionId))
  const { person, subject, words, state, askedAt, wasAskedByPerson, dueOn, decidedAt, answer, can } = request
  return (
    <Page
      back={{ to: '/corrections', text: 'Back to requests to put something right' }}
      title={`${person.name} says that something is wrong`}
    >
      <Facts
        facts={[
          { name: 'About', value: subjectOfPerson[subject] },
          { name: 'In their words', value: <span className="app-typed">{words}</span> },
          { name: 'Asked', value: `${formatInstant(askedAt)}${wasAskedByPerson ? '' : ', written down by staff'}` },
          { name: 'Where it stands', value: stateWords[state] },
          state === 'asked'
            ? { name: 'Answer by', value: formatDay(dueOn) }
            : { name: 'Since', value: decidedAt && formatInstant(decidedAt) },
          ...(answer ? [{ name: 'The answer', value: <span className="app-typed">{answer}</span> }] : []),
        ]}
      />
      {can.decide && <Answer request={request} />}
    </Page>
  )
}

type Outcome = 'corrected' | 'refused'
const outcomes = [
  { value: 'corrected' as const, text: 'It was wrong. It is put right now' },
  { value: 'refused' as const, text: 'It is not changed', hint: 'Say why. The person reads it, and how to complain.' },
]

function Answer({ request: { id, person } }: { request: Correction }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { outcome: '' as Outcome | '', answer: '' },
    messages: {
      outcome: 'Choose what you did',
      answer: { required: 'Write the answer', otherwise: 'Write it in 2,000 characters or fewer' },
    },
    schema: answerCorrection.schema.body,
    body: ({ outcome, answer }) => ({ outcome: outcome as Outcome, answer }),
    send: (body) => call(answerCorrection, { params: { correctionId: id }, body }),
    refusals: { 'already-decided': 'Somebody has answered this meanwhile. Open the page anew to see it' },
    done: async () => {
      await queryClient.invalidateQueries({ queryKey: ['corrections'] })
      tellDone(`${person.name} is told, and reads your answer on their profile`, `/corrections/${id}`)
    },
  })
  return (
    <>
      <h2 className="nhsuk-heading-m">Your answer</h2>
      <p>
        Put it right first, on the <Link to={`/people/${person.id}`}>page of {person.name}</Link>: the name under
        “Change”, role and dates under the appointment. Then answer here.
      </p>
      <Form busy="Sending" form={form} submit="Send the answer">
        <RadiosField choices={outcomes} field={form.field('outcome')} label="What did you do?" />
        <LongTextField
          field={form.field('answer')}
          hint="In plain words. It stands on the profile and not in an email."
          label={`The answer to ${person.name}`}
          rows={4}
        />
      </Form>
    </>
  )
}
