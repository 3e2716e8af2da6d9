import { createAppointment } from '@elevate/contracts/appointments'
import type { Person } from '@elevate/contracts/people'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import { call } from '../../../api.ts'
import { Form } from '../../../forms/Form.tsx'
import { useForm } from '../../../forms/use-form.ts'
import { useTellDone } from '../../../ui/done.ts'
import { Page } from '../../../ui/Page.tsx'
import { organisationQuery } from '../../organisations/queries.ts'
import { OrganisationChoice } from '../OrganisationChoice.tsx'
import { useChosenOrganisation } from '../organisation.ts'
import { forgetPerson, personQuery } from '../queries.ts'
import { AppointmentFields } from './AppointmentFields.tsx'
import { appointmentBroken, appointmentFrom, appointmentMessages, typedAppointment } from './appointment-form.ts'

export function AddAppointmentPage() {
  const { personId = '' } = useParams()
  const { data: person } = useSuspenseQuery(personQuery(personId))
  const { organisation, others } = useChosenOrganisation()
  const knowing = [organisation, ...others].filter((one) => person.organisations.some(({ id }) => id === one?.id))
  const chosen = knowing.find((one) => one?.id === organisation?.id) ?? knowing[0]
  return (
    <Page
      back={{ to: `/people/${personId}`, text: `Back to ${person.name}` }}
      caption={person.name}
      title="Add an appointment"
    >
      <OrganisationChoice
        chosen={{ organisation: chosen, others: knowing.flatMap((one) => (one && one.id !== chosen?.id ? [one] : [])) }}
      />
      {chosen && <AddForm key={chosen.id} organisationId={chosen.id} person={person} />}
    </Page>
  )
}

function AddForm({ person, organisationId }: { person: Person; organisationId: string }) {
  const { data: organisation } = useSuspenseQuery(organisationQuery(organisationId))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const form = useForm({
    initial: typedAppointment(organisation),
    messages: appointmentMessages,
    check: appointmentBroken,
    body: (typed) => ({ personId: person.id, organisationId, ...appointmentFrom(typed) }),
    send: (body, { idempotencyKey }) => call(createAppointment, { body, idempotencyKey }),
    refusals: {
      'already-appointed': {
        field: 'role',
        text: `${person.name} holds this role at ${organisation.shortName} already`,
      },
    },
    done: ({ role }) => {
      void forgetPerson(queryClient, person.id).then(() =>
        tellDone(`${person.name} is now ${role} at ${organisation.shortName}`, `/people/${person.id}`),
      )
    },
  })
  return (
    <Form busy="Adding the appointment" form={form} submit={`Appoint ${person.name}`}>
      <AppointmentFields form={form} roles={organisation.roles} />
    </Form>
  )
}
