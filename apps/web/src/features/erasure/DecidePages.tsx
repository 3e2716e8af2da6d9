import { erasePerson, refuseErasure } from '@elevate/contracts/erasure'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../api.ts'
import { Form } from '../../forms/Form.tsx'
import { LongTextField } from '../../forms/LongTextField.tsx'
import { useForm } from '../../forms/use-form.ts'
import { ConfirmPage } from '../../ui/ConfirmPage.tsx'
import { useTellDone } from '../../ui/done.ts'
import { Page } from '../../ui/Page.tsx'
import { erasureRequestQuery } from './queries.ts'

const useRequest = () => {
  const { requestId = '' } = useParams()
  const { data: request } = useSuspenseQuery(erasureRequestQuery(requestId))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const finish = async (words: string) => {
    // The person may stand in any list that was read before.
    queryClient.removeQueries({
      predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[0] !== 'product',
      type: 'inactive',
    })
    await queryClient.invalidateQueries({ queryKey: ['erasure'] })
    tellDone(words, `/erasure-requests/${requestId}`)
  }
  return { requestId, request, finish, back: { to: `/erasure-requests/${requestId}`, text: 'Back to the request' } }
}

export function ErasePage() {
  const { requestId, request, finish, back } = useRequest()
  const action = useMutation({
    mutationFn: () => call(erasePerson, { params: { requestId } }),
    onSuccess: () => finish('The person is deleted. This is the receipt'),
  })
  return (
    <ConfirmPage
      action={action}
      back={back}
      busy="Deleting"
      confirm="Yes, delete for ever"
      title={`Delete everything about ${request.person.name}?`}
    >
      <p>It happens at once and cannot be undone. You get a receipt that says what was deleted and what stays.</p>
      <p>
        Tell {request.person.name} before you do it: afterwards there is no address any more to write to. Backups that
        were made before still hold the person until they are too old to be kept.
      </p>
    </ConfirmPage>
  )
}

export function RefusePage() {
  const { requestId, request, finish, back } = useRequest()
  const form = useForm({
    initial: { why: '' },
    messages: { why: { required: 'Write the reason', otherwise: 'Write it in 2,000 characters or fewer' } },
    schema: refuseErasure.schema.body,
    body: ({ why }) => ({ why }),
    send: (body) => call(refuseErasure, { params: { requestId }, body }),
    done: () => finish('The answer is written down, and the person can read it'),
  })
  return (
    <Page back={back} title={`Why is ${request.person.name} not deleted?`}>
      <p>
        The law allows a few reasons only: a legal claim, a duty to keep records, safeguarding, or the public interest
        in health. The person reads what you write, and how to complain.
      </p>
      <Form busy="Saving" form={form} submit="Answer no">
        <LongTextField field={form.field('why')} label="The reason, in plain words" rows={5} />
      </Form>
    </Page>
  )
}
