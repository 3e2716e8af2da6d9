import { changeMentor } from '@elevate/contracts/mentors'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { UnsavedChanges } from '../../../forms/UnsavedChanges.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { mentorQuery, refreshMentoring } from '../queries.ts'
import { offeringBody, offeringCheck, offeringMessages, offeringOf } from './mentor-form.ts'
import { OfferingFields } from './OfferingFields.tsx'

/** A mentor changes their own; who runs the programme anybody's. */
export function ChangeMentorPage() {
  const { mentorId = '' } = useParams()
  const { data: newest } = useSuspenseQuery(mentorQuery(mentorId))
  // The version that the answers started from, whatever is read again behind them meanwhile.
  const [mentor] = useState(newest)
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const back = mentor.can.register ? `/mentoring/mentors/${mentorId}` : '/mentoring'
  const form = useForm({
    initial: offeringOf(mentor),
    messages: offeringMessages,
    schema: changeMentor.schema.body,
    check: offeringCheck,
    body: offeringBody,
    send: (body) => call(changeMentor, { params: { mentorId }, body, ifMatch: `"${mentor.version}"` }),
    refusals: { 'in-the-past': { field: 'pausedUntil', text: 'Enter a day after today' } },
    done: async () => {
      await refreshMentoring(queryClient)
      tellDone('What you changed is saved', back)
    },
  })
  const fields = {
    capacity: form.field('capacity'),
    isPaused: form.field('isPaused'),
    pausedUntil: form.field('pausedUntil'),
    areas: form.field('areas'),
    modes: form.field('modes'),
    meetsNeeds: form.field('meetsNeeds'),
    languages: form.field('languages'),
  }
  return (
    <Page
      back={{ to: back, text: 'Back' }}
      caption={mentor.organisation.shortName}
      title={mentor.isMe ? 'What you offer as a mentor' : `What ${mentor.person.name} offers as a mentor`}
    >
      <UnsavedChanges when={form.isDirty} />
      <Form busy="Saving" form={form} submit="Save">
        <OfferingFields fields={fields} isMe={mentor.isMe} isPaused={form.values.isPaused} />
      </Form>
    </Page>
  )
}
