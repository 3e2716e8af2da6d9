import { changeRegister } from '@elevate/contracts/mentors'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { mentorQuery, refreshMentoring } from '../queries.ts'
import { trainingBody, trainingOf, trainingRefusals } from './mentor-form.ts'
import { TrainingFields } from './TrainingFields.tsx'

/** Training that was done elsewhere, or before this system. */
export function TrainingPage() {
  const { mentorId = '' } = useParams()
  const { data: newest } = useSuspenseQuery(mentorQuery(mentorId))
  const [mentor] = useState(newest)
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const back = `/mentoring/mentors/${mentorId}`
  const form = useForm({
    initial: trainingOf(mentor),
    messages: {},
    body: trainingBody,
    send: (body) => call(changeRegister, { params: { mentorId }, body, ifMatch: `"${mentor.version}"` }),
    refusals: trainingRefusals,
    done: async () => {
      await refreshMentoring(queryClient)
      tellDone('The training is noted', back)
    },
  })
  const fields = {
    training: form.field('training'),
    trainingBookedFor: form.field('trainingBookedFor'),
    trainedOn: form.field('trainedOn'),
  }
  return (
    <Page back={{ to: back, text: 'Back' }} caption={mentor.person.name} title="Note the training of this mentor">
      <Form busy="Saving" form={form} submit="Save">
        <TrainingFields fields={fields} />
      </Form>
    </Page>
  )
}
