import { cancelDropIn } from '@elevate/contracts/drop-ins'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { TextField } from '../../../forms/TextField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { dropInQuery, refreshDropIns } from '../queries.ts'
import { counted, whenWords } from '../words.ts'

/** This session alone does not take place. */
export function CancelSessionPage() {
  const { dropInId = '' } = useParams()
  const { data } = useSuspenseQuery(dropInQuery(dropInId))
  const [dropIn] = useState(data)
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const told = dropIn.placesTaken + dropIn.waitingCount
  const form = useForm({
    initial: { why: '' },
    messages: { why: 'Enter one line of 300 characters or fewer' },
    body: (typed) => typed,
    send: (body, { idempotencyKey }) => call(cancelDropIn, { params: { dropInId }, body, idempotencyKey }),
    done: async () => {
      await refreshDropIns(queryClient)
      tellDone('The session is cancelled', `/drop-ins/${dropInId}`)
    },
  })
  return (
    <Page
      back={{ to: `/drop-ins/${dropInId}`, text: 'Back to the session' }}
      caption={whenWords(dropIn)}
      title="Cancel this session?"
    >
      <p>
        {told === 0
          ? 'Nobody has booked. It stays in the list as cancelled, so that nobody turns up.'
          : `${counted(told, 'person', 'people')} who booked or wait are told at once, and it leaves their calendars.`}
      </p>
      <p>This cannot be taken back. You can arrange a new session at any time.</p>
      <Form busy="Cancelling" form={form} submit="Cancel the session">
        <TextField
          autoComplete="off"
          field={form.field('why')}
          hint="Partners read it. No names, nothing confidential."
          label="Why? (optional)"
        />
      </Form>
    </Page>
  )
}
