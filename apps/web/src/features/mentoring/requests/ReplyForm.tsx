import { replyToMentor } from '@elevate/contracts/mentor-offers'
import type { MentorOffer } from '@elevate/contracts/mentor-requests'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { refreshMentoring } from '../queries.ts'

export function ReplyForm({ offer }: { offer: MentorOffer }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { reply: '' },
    messages: { reply: 'Write a reply, in 500 characters or fewer' },
    schema: replyToMentor.schema.body,
    body: (values) => values,
    send: (body) => call(replyToMentor, { params: { offerId: offer.id }, body }),
    done: async () => {
      await refreshMentoring(queryClient)
      tellDone(`${offer.mentor.name} has your reply`)
    },
  })
  return (
    <Form busy="Sending" form={form} submit="Send the reply">
      <LongTextField
        field={form.field('reply')}
        hint={`${offer.mentor.name} and your programme team can read it.`}
        label="Your reply"
        rows={3}
      />
    </Form>
  )
}
