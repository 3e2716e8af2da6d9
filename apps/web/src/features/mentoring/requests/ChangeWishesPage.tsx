import { changeWishes } from '@elevate/contracts/mentor-requests'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { UnsavedChanges } from '../../../forms/UnsavedChanges.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { mentorRequestQuery, refreshMentoring } from '../queries.ts'
import { WishesFields } from './WishesFields.tsx'
import { wishesBody, wishesMessages, wishesOf } from './wishes-form.ts'

/** What was wished for when a mentor was asked for, put right later. */
export function ChangeWishesPage() {
  const { requestId = '' } = useParams()
  const { data: newest } = useSuspenseQuery(mentorRequestQuery(requestId))
  const [request] = useState(newest)
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const back = `/mentoring/requests/${requestId}`
  const form = useForm({
    initial: wishesOf(request),
    messages: wishesMessages,
    schema: changeWishes.schema.body,
    body: wishesBody,
    send: (body) => call(changeWishes, { params: { requestId }, body, ifMatch: `"${request.version}"` }),
    refusals: { settled: 'This request is settled, so it does not change any more.' },
    done: async () => {
      await refreshMentoring(queryClient)
      tellDone(request.isMine ? 'What you wish for is saved' : 'What they wish for is saved', back)
    },
  })
  return (
    <Page
      back={{ to: back, text: 'Back to the request' }}
      title={request.isMine ? 'Change what you wish for' : 'Change what they wish for'}
      {...(request.isMine ? {} : { caption: request.partner.name })}
    >
      {request.offer && (
        <p>
          {request.offer.mentor.name} has been asked already and sees what you save here. Who is suggested changes only
          if somebody else is asked.
        </p>
      )}
      <UnsavedChanges when={form.isDirty} />
      <Form busy="Saving" form={form} submit="Save">
        <WishesFields form={form} />
      </Form>
    </Page>
  )
}
