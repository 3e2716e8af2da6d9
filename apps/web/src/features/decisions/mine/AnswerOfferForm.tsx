import { answerMyOffer, type MyDecision } from '@elevate/contracts/decisions-mine'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { keepMyDecision } from '../queries.ts'

type AnswerOfferFormProps = { mine: MyDecision }

/** Chosen first and sent then, so that a slip of the finger declines nothing. */
export function AnswerOfferForm({ mine: { applicationId } }: AnswerOfferFormProps) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const initial: { accepts: 'yes' | 'no' | '' } = { accepts: '' }
  const form = useForm({
    initial,
    messages: { accepts: 'Choose whether you accept the offer' },
    check: ({ accepts }) => ({ accepts: accepts === '' ? 'required' : undefined }),
    body: ({ accepts }) => ({ accepts: accepts === 'yes' }),
    send: (body, { idempotencyKey }) => call(answerMyOffer, { params: { applicationId }, body, idempotencyKey }),
    refusals: {
      'already-answered': 'This offer has been answered already. Load the page again to see how.',
      'offer-lapsed': 'The time to answer is over. Get in touch with us: it may be possible to offer it again.',
      'no-open-offer': 'This offer is not open any more. Get in touch with us.',
      'illegal-move':
        'Your application has moved on since you opened this page. Load the page again to see how it stands.',
    },
    done: async (result, { accepts }) => {
      await keepMyDecision(queryClient, result)
      tellDone(accepts === 'yes' ? 'You have accepted. Welcome!' : 'You have declined the offer')
    },
  })
  return (
    <Form busy="Sending your answer" form={form} submit="Send my answer">
      <RadiosField
        choices={[
          { value: 'yes', text: 'Yes, I accept' },
          { value: 'no', text: 'No, thank you', hint: 'You do not need to say why.' },
        ]}
        field={form.field('accepts')}
        label="Do you accept our offer?"
      />
    </Form>
  )
}
