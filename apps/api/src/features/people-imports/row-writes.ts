import { newId } from '@elevate/db/ids'
import type { AppointmentChange, AppointmentValues } from '../appointments/public.ts'
import type { PersonChange, PersonValues } from '../people/public.ts'
import type { CoffeeWish } from './coffee-queries.ts'
import { contactUntilAsked } from './row-values.ts'

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

export const appoint = (
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

export const wishForCoffee = (writes: Writes, done: Done, { takesPart, email, before, ...place }: Wish): void => {
  if (takesPart === undefined || takesPart === null) return
  // Who is out stays out, and who takes part already need not be asked.
  if (before && (!before.takesPart || takesPart)) return
  writes.coffee.push({ ...place, takesPart, sharedContact: contactUntilAsked(email) })
  done.coffee = { ...place, before: before?.takesPart ?? null, version: (before?.version ?? 0) + 1 }
}
