import { type InterviewQuestions, putInterviewQuestions } from '@elevate/contracts/interview-slots'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { RowsField } from '../../forms/rows/RowsField.tsx'
import { SelectField } from '../../forms/SelectField.tsx'
import { TextField } from '../../forms/TextField.tsx'
import { UnsavedChanges } from '../../forms/UnsavedChanges.tsx'
import { useForm } from '../../forms/use-form.ts'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { etagOf, questionsQuery, refreshInterviews } from './queries.ts'

type Row = { question: string; criterionId: string }

/** What everybody is asked, in order. */
export function QuestionsPage() {
  const { campaignId = '' } = useParams()
  const { data } = useSuspenseQuery(questionsQuery(campaignId))
  const [before] = useState(data)
  const back = `/recruitment/${campaignId}/interviews`
  const form = useQuestionsForm(before, { campaignId, back })
  return (
    <Page back={{ to: back, text: 'Back to interviews' }} title="Questions that everybody is asked">
      <p>
        Every candidate is asked the same questions in the same order. The panel sees them on its page for the day;
        candidates see them only if somebody sends them.
      </p>
      {before.can.change ? (
        <Form busy="Saving the questions" form={form} submit="Save the questions">
          <UnsavedChanges when={form.isDirty} />
          <RowsField<Row>
            newRow={() => ({ question: '', criterionId: '' })}
            field={form.field('items')}
            label="Questions"
            most={30}
            what="question"
          >
            {({ field, value }) => (
              <>
                <TextField
                  field={field('question', isMissing(form.errors.items, value) ? 'Write the question' : undefined)}
                  label="Question"
                />
                <SelectField
                  choices={before.criteria.map(({ id, text }) => ({ value: id, text }))}
                  field={field('criterionId')}
                  label="What it is about"
                  none="No criterion of its own"
                />
              </>
            )}
          </RowsField>
        </Form>
      ) : (
        <ol className="nhsuk-list nhsuk-list--number">
          {before.items.map(({ id, question }) => (
            <li key={id}>{question}</li>
          ))}
        </ol>
      )}
    </Page>
  )
}

const isMissing = (error: string | undefined, { question }: Row): boolean =>
  error !== undefined && question.trim() === ''

function useQuestionsForm(before: InterviewQuestions, { campaignId, back }: { campaignId: string; back: string }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  return useForm({
    initial: {
      items: before.items.map(({ question, criterionId }): Row => ({ question, criterionId: criterionId ?? '' })),
    },
    messages: {
      items: {
        required: 'Write each question, or remove those that are empty',
        otherwise: 'Use 500 characters or fewer for each',
      },
    },
    check: ({ items }) => ({ items: items.some(({ question }) => question.trim() === '') ? 'required' : undefined }),
    body: ({ items }) => ({
      items: items.map(({ question, criterionId }) => ({
        question,
        criterionId: criterionId === '' ? null : criterionId,
      })),
    }),
    send: (body) => call(putInterviewQuestions, { params: { campaignId }, body, ifMatch: etagOf(before) }),
    refusals: { 'campaign-over': 'This campaign is over, so nothing can be changed here.' },
    done: async () => {
      await refreshInterviews(queryClient)
      tellDone('The questions are saved', back)
    },
  })
}
