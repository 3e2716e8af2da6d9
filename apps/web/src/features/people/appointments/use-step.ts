import type { Appointment } from '@elevate/contracts/appointments'
import type { Person } from '@elevate/contracts/people'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'react-router'
import { useTellDone } from '../../../ui/done.ts'
import { forgetPerson, personQuery } from '../queries.ts'

export type Step = {
  person: Person
  appointment: Appointment
  back: { to: string; text: string }
  /** After it is done: the person anew, and what was done, on their page or another one. */
  finish: (told: string, to?: string) => void
}

/** What a page about one step of an appointment needs. The appointment stays as the page found it. */
export function useStep(): Step {
  const { personId = '', appointmentId = '' } = useParams()
  const { data: person } = useSuspenseQuery(personQuery(personId))
  const queryClient = useQueryClient()
  const tellDone = useTellDone()
  const [appointment] = useState(() => person.appointments.find(({ id }) => id === appointmentId))
  if (!appointment) throw new Response('This appointment is not there', { status: 404 })
  const to = `/people/${personId}`
  return {
    person,
    appointment,
    back: { to, text: `Back to ${person.name}` },
    finish: (told, target = to) => {
      void forgetPerson(queryClient, personId).then(() => tellDone(told, target))
    },
  }
}

/** What the API needs to know which appointment is meant, in the version that was read. */
export const stepInput = ({ id, version }: Appointment) => ({
  params: { appointmentId: id },
  ifMatch: `"${version}"`,
})
