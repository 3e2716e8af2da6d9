import { giveCoffeeFeedback } from '@elevate/contracts/coffee-feedback'
import { Form } from '../../../forms/Form.tsx'
import { LongTextField } from '../../../forms/LongTextField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { withMet } from './questions.ts'
import type { Answering } from './use-answering.ts'

/** The last page, which may stay empty. */
export function CommentForm({ answering: { answers, save } }: { answering: Answering }) {
  const form = useForm({
    initial: { comment: answers?.comment ?? '' },
    messages: { comment: 'Write 1,000 characters or fewer' },
    schema: giveCoffeeFeedback.schema.body,
    body: ({ comment }) => ({
      ...withMet(answers, answers?.met ?? 'yes'),
      comment: comment.trim() === '' ? null : comment,
    }),
    send: (body) => save.mutateAsync({ question: 'comment', body }),
    done: () => undefined,
  })
  return (
    <Form busy="Finishing" form={form} submit="Finish">
      <LongTextField
        field={form.field('comment')}
        hint="You can leave this empty. Do not write names or anything about a patient."
        label="Your comment"
        limit={{ characters: 1_000 }}
      />
    </Form>
  )
}
