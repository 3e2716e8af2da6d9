import { newId } from '@elevate/db/ids'
import type { AppointmentChange, AppointmentValues } from '../appointments/public.ts'
import type { PersonChange, PersonValues } from '../people/public.ts'
import type { CoffeeWish } from './coffee-queries.ts'
import { coffeeKey, type Known } from './known-people.ts'
import type { PlannedRow, RowVerdict } from './planning/plan.ts'
import {
  appointmentBefore,
  appointmentSet,
  contactUntilAsked,
  newAppointment,
  newPerson,
  personBefore,
  personSet,
} from './row-values.ts'

/** What one row did, with what is needed to take it back. Versions are those after it was done. */
export type Done = {
  person: { id: string; version: number; isNew: boolean; before: Partial<PersonValues> } | null
  appointment: { id: string; version: number; isNew: boolean; before: Partial<AppointmentValues> } | null
  /** The organisation knew the person only from then on. */
  madeKnown: { organisationId: string; personId: string } | null
  needsOf: string | null
  coffee: { organisationId: string; personId: string; before: boolean | null; version: number } | null
  leaverItemsOf: string | null
}

/** All that a part of a plan writes, table by table. */
export type Writes = {
  newPeople: (PersonValues & { id: string })[]
  madeKnown: { organisationId: string; personId: string }[]
  changedPeople: PersonChange[]
  newAppointments: (AppointmentValues & { id: string; personId: string; organisationId: string })[]
  changedAppointments: AppointmentChange[]
  needs: { personId: string; whatHelps: string }[]
  coffee: CoffeeWish[]
  leavers: { appointmentId: string; organisationId: string; personId: string }[]
  done: { line: number; done: Done }[]
  /** Per person who was known already: what changed, for the trail. */
  changes: { personId: string; organisationId: string; fields: string[] }[]
}

type NewVerdict = RowVerdict & { outcome: 'new' }
type ChangedVerdict = RowVerdict & { outcome: 'changed' }

const nothing = (): Done => ({
  person: null,
  appointment: null,
  madeKnown: null,
  needsOf: null,
  coffee: null,
  leaverItemsOf: null,
})

/** Turns planned rows into what is written. `people` remembers, over all parts, whom the earlier rows have added. */
export const writesOf = (
  rows: readonly PlannedRow[],
  { known, today, people }: { known: Known; today: string; people: Map<number, { id: string; email: string | null }> },
): Writes => {
  const writes: Writes = {
    newPeople: [],
    madeKnown: [],
    changedPeople: [],
    newAppointments: [],
    changedAppointments: [],
    needs: [],
    coffee: [],
    leavers: [],
    done: [],
    changes: [],
  }
  for (const row of rows) {
    const done = nothing()
    if (row.outcome === 'new') writeNew(writes, done, { verdict: row, line: row.line, today, people })
    else if (row.outcome === 'changed') writeChanged(writes, done, { verdict: row, known, today })
    else continue
    writes.done.push({ line: row.line, done })
  }
  return writes
}

type NewRow = {
  verdict: NewVerdict
  line: number
  today: string
  people: Map<number, { id: string; email: string | null }>
}

const writeNew = (writes: Writes, done: Done, { verdict, line, today, people }: NewRow): void => {
  const { values, organisationId, personOfLine } = verdict
  const person = people.get(personOfLine ?? line) ?? { id: newId(), email: values.email ?? null }
  if (personOfLine === null) {
    people.set(line, person)
    writes.newPeople.push({ ...newPerson(values), id: person.id })
    done.person = { id: person.id, version: 1, isNew: true, before: {} }
    if (values.accessNeeds) writes.needs.push({ personId: person.id, whatHelps: values.accessNeeds })
  }
  const place = { organisationId, personId: person.id }
  writes.madeKnown.push(place)
  appoint(writes, done, { ...newAppointment(values, today), ...place })
  wishForCoffee(writes, done, { ...place, takesPart: values.coffeeRoulette, email: person.email, before: undefined })
}

const appoint = (
  writes: Writes,
  done: Done,
  values: AppointmentValues & { organisationId: string; personId: string },
): void => {
  const id = newId()
  writes.newAppointments.push({ ...values, id })
  done.appointment = { id, version: 1, isNew: true, before: {} }
}

type Wish = {
  organisationId: string
  personId: string
  takesPart: boolean | null | undefined
  email: string | null
  before: { takesPart: boolean; version: number } | undefined
}

const wishForCoffee = (writes: Writes, done: Done, { takesPart, email, before, ...place }: Wish): void => {
  if (takesPart === undefined || takesPart === null) return
  // Who is out stays out, and who takes part already need not be asked.
  if (before && (!before.takesPart || takesPart)) return
  writes.coffee.push({ ...place, takesPart, sharedContact: contactUntilAsked(email) })
  done.coffee = { ...place, before: before?.takesPart ?? null, version: (before?.version ?? 0) + 1 }
}

type ChangedRow = { verdict: ChangedVerdict; known: Known; today: string }

const writeChanged = (writes: Writes, done: Done, { verdict, known, today }: ChangedRow): void => {
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
