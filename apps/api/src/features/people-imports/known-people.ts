import type { Db } from '@elevate/db/connect'
import { statusOn } from '../appointments/public.ts'
import * as queries from './known-queries.ts'
import { appointmentFieldNames, type Kept, type KnownOrganisation, type KnownPerson } from './planning/known.ts'

export type Known = { organisations: KnownOrganisation[]; existing: KnownPerson[] }

const needsStay = 'Access needs stay as they are in Elevate: the person has the last word on them.'
const coffeeStays = 'Stays out of the coffee roulette. If that has changed, say so on the page of the coffee roulette.'
const endedStays = 'This appointment has ended and stays as it is. To appoint this person again, use their page.'

const ended: Kept = Object.fromEntries(appointmentFieldNames.map((field) => [field, endedStays]))

/** What these organisations know already. All questions are sent at once, so it fits into one flight. */
export const loadKnown = async (db: Db, organisationIds: string[], today: string): Promise<Known> => {
  const [organisations, people, appointments, privateNeeds] = await Promise.all([
    queries.organisationsToImportInto(db, organisationIds),
    queries.knownPeople(db, organisationIds),
    queries.knownAppointments(db, organisationIds),
    queries.peopleWithPrivateNeeds(db, organisationIds),
  ])
  const isPrivate = new Set(privateNeeds)
  const held = Map.groupBy(appointments, ({ personId }) => personId)
  const existing = people.map(
    (person): KnownPerson => ({
      ...person,
      appointments: (held.get(person.id) ?? []).map((appointment) => knownAppointment(appointment, today)),
      kept: person.accessNeeds !== null || isPrivate.has(person.id) ? { accessNeeds: needsStay } : {},
    }),
  )
  return { organisations, existing }
}

const knownAppointment = (row: queries.KnownAppointmentRow, today: string): KnownPerson['appointments'][number] => {
  const { personId: _, pausedUntil: __, ...appointment } = row
  const status = statusOn(row, today)
  return { ...appointment, status, kept: keptOf({ ...row, status }) }
}

/** A sheet opts nobody back in: who has said no to the coffee roulette has said so later, or elsewhere. */
const keptOf = ({ status, coffeeRoulette }: Pick<queries.KnownAppointmentRow, 'status' | 'coffeeRoulette'>): Kept => ({
  ...(status === 'ended' ? ended : {}),
  ...(coffeeRoulette === false ? { coffeeRoulette: coffeeStays } : {}),
})
