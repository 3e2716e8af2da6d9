import { type BlindAnswer, coverInBlindAnswer } from '@elevate/contracts/blind-answers'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { blindAnswersQuery } from '../queries.ts'

/** The answers as the panel has them, and a way of covering more. */
export function PanelReadsPage() {
  const { applicationId = '' } = useParams()
  const { data } = useSuspenseQuery(blindAnswersQuery(applicationId))
  return (
    <Page
      back={{ to: `/applications/${applicationId}`, text: 'Back to the application' }}
      caption={data.reference}
      title="What the panel reads"
    >
      <p>
        {data.candidateNumber === null
          ? 'No number yet.'
          : `The panel knows this as Candidate ${data.candidateNumber}.`}{' '}
        Names, addresses, numbers and links are covered by themselves. If something else tells whose answer it is, copy
        it into the box below the answer. What is covered stays covered.
      </p>
      {data.items.length === 0 && (
        <EmptyState heading="The panel reads nothing of this application yet">
          <p>It can when the application has been sent.</p>
        </EmptyState>
      )}
      {data.items.map((answer) => (
        <Answer answer={answer} applicationId={applicationId} key={`${answer.questionId} ${answer.version}`} />
      ))}
    </Page>
  )
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

function Answer({ answer, applicationId }: { answer: BlindAnswer; applicationId: string }) {
  const { questionId, prompt, words, version } = answer
  const queryClient = useQueryClient()
  const form = useForm({
    initial: { passages: '' },
    messages: {
      passages: {
        required: 'Enter the words to cover',
        minLength: 'Enter two characters or more',
        otherwise: 'Shorten what you entered',
      },
    },
    body: ({ passages }) => ({ passages: lines(passages) }),
    schema: coverInBlindAnswer.schema.body,
    send: (body) => call(coverInBlindAnswer, { params: { applicationId, questionId }, body, ifMatch: `"${version}"` }),
    refusals: {
      'passage-not-there': { field: 'passages', text: 'Copy the words exactly as they stand in the answer above' },
    },
    done: () => queryClient.invalidateQueries({ queryKey: blindAnswersQuery(applicationId).queryKey }),
  })
  return (
    <section aria-labelledby={`q-${questionId}`}>
      <h2 className="nhsuk-heading-m" id={`q-${questionId}`}>
        {prompt}
      </h2>
      <p className="app-typed">{words}</p>
      <p className="app-reference">{version === 1 ? '1 passage is covered' : `${version} passages are covered`}</p>
      <details className="nhsuk-details">
        <summary className="nhsuk-details__summary">
          <span className="nhsuk-details__summary-text">Cover more of this answer</span>
        </summary>
        <div className="nhsuk-details__text">
          <Form busy="Covering" form={form} look="secondary" submit="Cover these words">
            <LongTextField
              field={form.field('passages')}
              hint="As they stand in the answer; one passage a line"
              label="Words to cover"
              rows={3}
            />
          </Form>
        </div>
      </details>
    </section>
  )
}
