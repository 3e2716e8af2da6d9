import { addMentor } from '@elevate/contracts/mentors'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { mentoringSettingsQuery, refreshMentoring } from '../queries.ts'
import {
  newOffering,
  offeringBody,
  offeringCheck,
  offeringMessages,
  trainingBody,
  trainingOf,
  trainingRefusals,
} from './mentor-form.ts'
import { OfferingFields } from './OfferingFields.tsx'
import { TrainingFields } from './TrainingFields.tsx'
import { WithPerson } from './WithPerson.tsx'

/** Somebody whom the organisation knows becomes a mentor: a member of staff or a partner. */
export function AddMentorPage() {
  return (
    <WithPerson
      back={{ to: '/mentoring/programme/register', text: 'Back to the register of mentors' }}
      label="Who?"
      title="Add a mentor"
    >
      {({ id, interests }, organisationId) => (
        <AddMentorForm interests={interests} organisationId={organisationId} personId={id} />
      )}
    </WithPerson>
  )
}

type AddMentorFormProps = { organisationId: string; personId: string; interests: readonly string[] }

function AddMentorForm({ organisationId, personId, interests }: AddMentorFormProps) {
  const { data } = useSuspenseQuery(mentoringSettingsQuery(organisationId))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: {
      ...newOffering,
      ...trainingOf(),
      capacity: String(data.settings.usualCapacity),
      areas: interests.join('\n'),
    },
    messages: offeringMessages,
    schema: addMentor.schema.body,
    check: offeringCheck,
    body: ({ training, trainingBookedFor, trainedOn, ...offering }) => ({
      organisationId,
      personId,
      ...offeringBody(offering),
      ...trainingBody({ training, trainingBookedFor, trainedOn }),
    }),
    send: (body, { idempotencyKey }) => call(addMentor, { body, idempotencyKey }),
    refusals: { ...trainingRefusals, 'already-a-mentor': 'This person is on the register already.' },
    done: async ({ id, person }) => {
      await refreshMentoring(queryClient)
      tellDone(`${person.name} is on the register of mentors`, `/mentoring/mentors/${id}`)
    },
  })
  const offering = {
    capacity: form.field('capacity'),
    isPaused: form.field('isPaused'),
    pausedUntil: form.field('pausedUntil'),
    areas: form.field('areas'),
    modes: form.field('modes'),
    meetsNeeds: form.field('meetsNeeds'),
    languages: form.field('languages'),
  }
  const training = {
    training: form.field('training'),
    trainingBookedFor: form.field('trainingBookedFor'),
    trainedOn: form.field('trainedOn'),
  }
  return (
    <Form busy="Adding" form={form} submit="Put on the register">
      <TrainingFields fields={training} />
      <OfferingFields fields={offering} isMe={false} isPaused={form.values.isPaused} />
    </Form>
  )
}
