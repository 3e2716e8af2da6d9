import { scoreWords } from '@elevate/contracts/scoring'
import { type ComparedCriterion, recordDiscussion } from '@elevate/contracts/scoring-moderation'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { NotFoundPage } from '../../../app/errors/NotFoundPage.tsx'
import { Form } from '../../../forms/Form.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { candidatePage } from '../addresses.ts'
import { comparisonQuery, useAskedCandidate } from '../queries.ts'
import { scoreInWords } from '../words.ts'
import { YourScoresFirst } from './YourScoresFirst.tsx'

const choices = scoreWords.map((words, score) => ({ value: String(score), text: `${score} – ${words}` }))

/** The chair records what was agreed about one criterion, and what was said. */
export function DiscussionPage() {
  const asked = useAskedCandidate()
  const { criterionId } = useParams()
  const { data } = useSuspenseQuery(comparisonQuery(asked))
  if (data === null) return <YourScoresFirst asked={asked} />
  const criterion = data.criteria.find(({ id }) => id === criterionId)
  if (!criterion) return <NotFoundPage />
  return (
    <Page
      back={{ to: candidatePage(asked, '/compare'), text: 'Back to the scores' }}
      caption={`${data.campaign.title}, candidate ${asked.candidateNumber}`}
      title="Record what you agreed"
    >
      <h2 className="nhsuk-heading-m">{criterion.text}</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {criterion.scores.map(({ scorer, isYou, score, evidence }) => (
          <li key={scorer}>
            {isYou ? 'You' : scorer} gave {scoreInWords(score)}. {evidence}
          </li>
        ))}
      </ul>
      <DiscussionForm criterion={criterion} />
    </Page>
  )
}

function DiscussionForm({ criterion }: { criterion: ComparedCriterion }) {
  const asked = useAskedCandidate()
  const { campaignId, stage, candidateNumber } = asked
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const { discussion } = criterion
  const form = useForm({
    initial: { agreedScore: discussion ? String(discussion.agreedScore) : '', note: discussion?.note ?? '' },
    messages: {
      agreedScore: 'Choose the score that you agreed',
      note: 'Write down what was said, in up to 2,000 characters',
    },
    schema: recordDiscussion.schema.body,
    check: ({ agreedScore }) => ({ agreedScore: agreedScore === '' ? 'required' : undefined }),
    body: ({ agreedScore, note }) => ({ criterionId: criterion.id, agreedScore: Number(agreedScore), note }),
    send: (body, { idempotencyKey }) =>
      call(recordDiscussion, { params: { campaignId, candidateNumber }, query: { stage }, body, idempotencyKey }),
    done: async (comparison) => {
      queryClient.setQueryData(comparisonQuery(asked).queryKey, comparison)
      await queryClient.invalidateQueries({ queryKey: ['panels', 'moderation'] })
      tellDone('What you agreed is recorded', candidatePage(asked, '/compare'))
    },
  })
  return (
    <Form busy="Recording it" form={form} submit="Record what we agreed">
      <RadiosField choices={choices} field={form.field('agreedScore')} label="The score you agreed" />
      <LongTextField
        field={form.field('note')}
        hint="The panel and the coordinator read it. The candidate can ask to see it. The scores above stay as they are."
        label="What was said"
      />
    </Form>
  )
}
