import { addMentorConflict } from '@elevate/contracts/mentors'
import { useQueryClient } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { RadiosField } from '../../../forms/RadiosField.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { refreshMentoring } from '../queries.ts'
import { conflictKinds } from '../words.ts'
import { WithPerson } from './WithPerson.tsx'

/** Two who may not be paired; nothing but that is kept. */
export function ConflictPage() {
  const { mentorId = '' } = useParams()
  return (
    <WithPerson
      back={{ to: `/mentoring/mentors/${mentorId}`, text: 'Back to the mentor' }}
      label="Which partner?"
      partners
      title="Note who may not be paired with this mentor"
    >
      {(person) => <ConflictForm mentorId={mentorId} name={person.name} partnerPersonId={person.id} />}
    </WithPerson>
  )
}

type ConflictFormProps = { mentorId: string; partnerPersonId: string; name: string }

function ConflictForm({ mentorId, partnerPersonId, name }: ConflictFormProps) {
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: { kind: 'conflict-of-interest' as (typeof conflictKinds)[number]['value'] },
    messages: {},
    body: ({ kind }) => ({ partnerPersonId, kind }),
    send: (body, { idempotencyKey }) => call(addMentorConflict, { params: { mentorId }, body, idempotencyKey }),
    refusals: { 'already-noted': 'These two are kept apart already.' },
    done: async () => {
      await refreshMentoring(queryClient)
      tellDone(`${name} will not be paired with this mentor`, `/mentoring/mentors/${mentorId}`)
    },
  })
  return (
    <Form busy="Noting it" form={form} submit="Keep them apart">
      <RadiosField
        choices={conflictKinds}
        field={form.field('kind')}
        hint="Only coordinators can read this."
        label="Why may they not be paired?"
      />
    </Form>
  )
}
