import type { Organisation } from '@elevate/contracts/organisations'
import { addPerson } from '@elevate/contracts/people'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../../api.ts'
import { useForm } from '../../forms/use-form.ts'
import { useTellDone } from '../../ui/done.ts'
import {
  appointmentBroken,
  appointmentFrom,
  appointmentMessages,
  type TypedAppointment,
  typedAppointment,
} from './appointments/appointment-form.ts'
import { type Known, knownIn } from './LooksLike.tsx'
import { bodyFrom, nobodyTyped, personMessages, type TypedPerson } from './person-form.ts'
import { keepPerson } from './queries.ts'

type TypedNewPerson = TypedPerson & TypedAppointment & { accessNeeds: string; isAppointed: 'yes' | 'no' | '' }

/** The form for a new person; who may be the same person is asked about once, and `known` remembers that it was. */
export function useAddPerson(
  organisation: Organisation,
  { known, setKnown }: { known: readonly Known[]; setKnown: (known: Known[]) => void },
) {
  const tellDone = useTellDone()
  const queryClient = useQueryClient()
  const initial: TypedNewPerson = {
    ...nobodyTyped,
    ...typedAppointment(organisation),
    accessNeeds: '',
    isAppointed: 'yes',
  }
  return useForm({
    initial,
    messages: {
      ...personMessages,
      ...appointmentMessages,
      accessNeeds: 'Keep to 2,000 characters',
      isAppointed: 'Say whether they are a partner',
    },
    schema: addPerson.schema.body,
    check: (typed) => (typed.isAppointed === 'yes' ? appointmentBroken(typed) : {}),
    body: (typed) => ({
      organisationId: organisation.id,
      ...bodyFrom(typed),
      ...(typed.accessNeeds.trim() === '' ? {} : { accessNeeds: typed.accessNeeds }),
      ...(typed.isAppointed === 'yes' ? { appointment: appointmentFrom(typed) } : {}),
      ...(known.length > 0 ? { evenIfKnown: true } : {}),
    }),
    send: (body, { idempotencyKey }) =>
      call(addPerson, { body, idempotencyKey }).catch((fault: unknown) => {
        setKnown(knownIn(fault))
        throw fault
      }),
    refusals: { 'looks-like-somebody-known': 'Somebody here looks like the same person. Look at who it is, below.' },
    done: (person) => {
      keepPerson(queryClient, person)
      tellDone(`${person.name} is added`, `/people/${person.id}`)
    },
  })
}
