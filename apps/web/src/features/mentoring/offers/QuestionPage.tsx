import { askBeforeAnswering } from '@elevate/contracts/mentor-offers'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { mentorOfferQuery, refreshMentoring } from '../queries.ts'

export function QuestionPage() {
  const { offerId = '' } = useParams()
  const { data: offer } = useSuspenseQuery(mentorOfferQuery(offerId))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const back = `/mentoring/offers/${offerId}`
  const form = useForm({
    initial: { question: '' },
    messages: { question: 'Write your question, in 500 characters or fewer' },
    schema: askBeforeAnswering.schema.body,
    body: (values) => values,
    send: (body) => call(askBeforeAnswering, { params: { offerId }, body }),
    refusals: { 'already-asked': 'You have asked a question already.', 'already-answered': 'This request is settled.' },
    done: async () => {
      await refreshMentoring(queryClient)
      tellDone(`${offer.partner.name} has your question`, back)
    },
  })
  return (
    <Page back={{ to: back, text: 'Back to the request' }} title={`Ask ${offer.partner.name} something first`}>
      <Form busy="Sending" form={form} submit="Send the question">
        <LongTextField
          field={form.field('question')}
          hint={`${offer.partner.name} and the programme team can read it. You can still say yes meanwhile.`}
          label="Your question"
          rows={3}
        />
      </Form>
    </Page>
  )
}
