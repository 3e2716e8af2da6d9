import type { Decision, Feedback } from '@elevate/contracts/decisions'
import { giveFeedback, writeFeedback } from '@elevate/contracts/feedback'
import type { ContactPreference } from '@elevate/contracts/people-vocabulary'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { UnsavedChanges } from '../../../forms/UnsavedChanges.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { Button } from '../../../ui/Button.tsx'
import { useTellDone } from '../../../ui/done.ts'
import { Fault } from '../../../ui/Fault.tsx'
import { refreshDecisions } from '../queries.ts'

type FeedbackFormProps = { decision: Decision; feedback: Feedback }

export function FeedbackForm({ decision: { applicationId, name, by, phone }, feedback }: FeedbackFormProps) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const initial: { words: string; how: ContactPreference } = { words: feedback.words, how: by }
  const form = useForm({
    initial,
    messages: { words: 'Write the feedback', how: 'Choose how it is given' },
    body: (values) => values,
    schema: giveFeedback.schema.body,
    send: (body, { idempotencyKey }) => call(giveFeedback, { params: { applicationId }, body, idempotencyKey }),
    refusals: {
      'feedback-given': 'A colleague has already given this feedback. Open the page again to read it.',
      'no-address': { field: 'how', text: 'We have no address for that. Choose another way.' },
    },
    done: async () => {
      await refreshDecisions(queryClient)
      tellDone(`${name} has the feedback`)
    },
  })
  const keep = useMutation({
    mutationFn: () =>
      call(writeFeedback, {
        params: { applicationId },
        body: { words: form.values.words },
        ifMatch: `"${feedback.version}"`,
      }),
    onSuccess: async () => {
      await refreshDecisions(queryClient)
      tellDone('The feedback is kept, and not given yet')
    },
  })
  return (
    <Form
      aside={
        <Button busy={keep.isPending && 'Keeping it'} look="secondary" onClick={() => keep.mutate()}>
          Keep it for later
        </Button>
      }
      busy="Giving the feedback"
      form={form}
      submit="Give the feedback"
    >
      <UnsavedChanges when={form.isDirty && !keep.isSuccess} />
      <p>
        <strong>{name} reads what you write here, word for word, once you give it.</strong> Until then only coordinators
        see it.
      </p>
      <LongTextField
        field={form.field('words')}
        hint="Say first what was strong, with an example. Then one or two things to build on. Compare with the criteria, never with other people."
        label="Feedback"
        rows={10}
      />
      <RadiosField
        choices={[
          { value: 'email', text: 'Send it by email' },
          { value: 'phone', text: 'I have told them on the phone', hint: phone ? `Their number: ${phone}` : undefined },
          { value: 'post', text: 'Send it by post', hint: 'You get a letter to print.' },
        ]}
        field={form.field('how')}
        label="How do they get it?"
      />
      <Fault fault={keep.error} />
    </Form>
  )
}
