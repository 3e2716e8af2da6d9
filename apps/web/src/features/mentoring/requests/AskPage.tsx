import { askForMentor } from '@elevate/contracts/mentor-requests'
import { useQueryClient } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { useMe } from '../../../app/session/me.ts'
import { Form } from '../../../forms/Form.tsx'
import { UnsavedChanges } from '../../../forms/UnsavedChanges.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { refreshMentoring } from '../queries.ts'
import { WishesFields } from './WishesFields.tsx'
import { noWishes, wishesBody, wishesMessages } from './wishes-form.ts'

type Asking = { organisationId: string; partnerPersonId: string }

/** One short page, and then the mentors who fit. */
export function useAsking({ organisationId, partnerPersonId }: Asking) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  return useForm({
    initial: noWishes,
    messages: wishesMessages,
    schema: askForMentor.schema.body,
    body: (wishes) => ({ organisationId, partnerPersonId, ...wishesBody(wishes) }),
    send: (body, { idempotencyKey }) => call(askForMentor, { body, idempotencyKey }),
    refusals: {
      'already-asked': 'A mentor has been asked for already.',
      'has-a-mentor': 'There is a mentor already.',
    },
    done: async ({ id }) => {
      await refreshMentoring(queryClient)
      tellDone('Saved. Here is who fits', `/mentoring/requests/${id}`)
    },
  })
}

export function AskPage() {
  const { organisationId = '' } = useParams()
  const { person } = useMe()
  const form = useAsking({ organisationId, partnerPersonId: person.id })
  return (
    <Page back={{ to: '/mentoring', text: 'Back to your mentoring' }} title="Ask for a mentor">
      <UnsavedChanges when={form.isDirty} />
      <Form busy="One moment" form={form} submit="See who fits">
        <WishesFields form={form} />
      </Form>
    </Page>
  )
}
