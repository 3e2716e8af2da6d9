import { coffeeKey, type Known } from './known-people.ts'
import type { RowVerdict } from './planning/plan.ts'
import { appointmentBefore, appointmentSet, newAppointment, personBefore, personSet } from './row-values.ts'
import { appoint, type Done, type Writes, wishForCoffee } from './row-writes.ts'

type ChangedVerdict = RowVerdict & { outcome: 'changed' }

type ChangedRow = { verdict: ChangedVerdict; known: Known; today: string }

/** What a row changes in somebody who is known: the person, the appointment, or both. */
export const writeChanged = (writes: Writes, done: Done, { verdict, known, today }: ChangedRow): void => {
  const { personId, organisationId, values } = verdict
  const stored = known.people.get(personId)
  if (!stored) throw new Error('A planned change is of somebody who is not known.')
  const place = { organisationId, personId }
  changePerson(writes, done, { verdict, stored })
  if (!stored.knownIn.includes(organisationId)) {
    writes.madeKnown.push(place)
    done.madeKnown = place
  }
  const appointment = verdict.appointmentId === null ? undefined : known.appointments.get(verdict.appointmentId)
  if (appointment) changeAppointment(writes, done, { verdict, stored: appointment, today })
  else appoint(writes, done, { ...newAppointment(values, today), ...place })
  const before = known.coffee.get(coffeeKey(place))
  const email = values.email ?? stored.email
  wishForCoffee(writes, done, { ...place, takesPart: values.coffeeRoulette, email, before })
  writes.changes.push({ ...place, fields: verdict.changes.map(({ field }) => field) })
}

type PersonPart = { verdict: ChangedVerdict; stored: NonNullable<ReturnType<Known['people']['get']>> }

const changePerson = (writes: Writes, done: Done, { verdict, stored }: PersonPart): void => {
  const { personId, personVersion, values } = verdict
  const set = personSet(values)
  if (Object.keys(set).length === 0 && !values.accessNeeds) return
  writes.changedPeople.push({ id: personId, version: personVersion, set })
  done.person = { id: personId, version: personVersion + 1, isNew: false, before: personBefore(set, stored) }
  if (!values.accessNeeds) return
  writes.needs.push({ personId, whatHelps: values.accessNeeds })
  done.needsOf = personId
}

type AppointmentPart = {
  verdict: ChangedVerdict
  stored: NonNullable<ReturnType<Known['appointments']['get']>>
  today: string
}

const changeAppointment = (writes: Writes, done: Done, { verdict, stored, today }: AppointmentPart): void => {
  const set = appointmentSet(verdict.values, stored, today)
  if (Object.keys(set).length === 0) return
  const { id, version, organisationId, personId } = stored
  writes.changedAppointments.push({ id, version, set })
  done.appointment = { id, version: version + 1, isNew: false, before: appointmentBefore(set, stored) }
  if (set.status !== 'ended') return
  writes.leavers.push({ appointmentId: id, organisationId, personId })
  done.leaverItemsOf = id
}
