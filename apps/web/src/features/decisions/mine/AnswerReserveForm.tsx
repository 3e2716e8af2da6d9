import { answerMyReserve, type MyDecision } from '@elevate/contracts/decisions-mine'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { keepMyDecision } from '../queries.ts'

/** Agreeing can be taken back; not agreeing ends it. */
export function AnswerReserveForm({ mine: { applicationId, reserve } }: { mine: MyDecision }) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const hasAgreed = reserve?.agrees === true
  const initial: { agrees: 'yes' | 'no' | '' } = { agrees: '' }
  const form = useForm({
    initial,
    messages: { agrees: hasAgreed ? 'Choose no if you have changed your mind' : 'Choose whether you agree' },
    check: ({ agrees }) => ({ agrees: agrees === '' ? 'required' : undefined }),
    body: ({ agrees }) => ({ agrees: agrees === 'yes' }),
    send: (body, { idempotencyKey }) => call(answerMyReserve, { params: { applicationId }, body, idempotencyKey }),
    refusals: { 'not-on-reserve': 'The reserve list has ended. Load the page again to see how it stands.' },
    done: async (result, { agrees }) => {
      await keepMyDecision(queryClient, result)
      tellDone(agrees === 'yes' ? 'You stay on our reserve list' : 'You are off our reserve list')
    },
  })
  const no = { value: 'no' as const, text: 'No, take me off the list', hint: 'This ends your application.' }
  return (
    <Form busy="Sending your answer" form={form} submit={hasAgreed ? 'Change my answer' : 'Send my answer'}>
      <RadiosField
        choices={hasAgreed ? [no] : [{ value: 'yes', text: 'Yes, keep me on the list' }, no]}
        field={form.field('agrees')}
        label={hasAgreed ? 'Have you changed your mind?' : 'Do you agree to be on our reserve list?'}
      />
    </Form>
  )
}
