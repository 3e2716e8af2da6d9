import type { Db } from '@elevate/db/connect'
import type { Actor } from '../../actor.ts'
import { isAIn } from '../../actor.ts'
import { statusOn } from '../appointments/public.ts'
import * as queries from './known-queries.ts'
import { appointmentFieldNames, type Kept, type KnownOrganisation, type KnownPerson } from './planning/known.ts'

export type StoredPerson = queries.KnownPersonRow
export type StoredAppointment = queries.KnownAppointmentRow

export type Known = {
  organisations: KnownOrganisation[]
  existing: KnownPerson[]
  /** As they are stored, by id: what an undo gives back. */
  people: Map<string, StoredPerson>
  appointments: Map<string, StoredAppointment>
  /** Whether people take part in the coffee roulette, by `coffeeKey`. */
  coffee: Map<string, { takesPart: boolean; version: number }>
}

export const coffeeKey = ({ organisationId, personId }: { organisationId: string; personId: string }): string =>
  `${organisationId} ${personId}`

export type Asking = { actor: Actor; today: string }

const needsStay = 'Access needs stay as they are in Elevate: the person has the last word on them.'
const coffeeStays =
  'Stays out of the coffee roulette. If that has changed, say so among the members of the coffee roulette.'
const endedStays = 'This appointment has ended and stays as it is. To appoint this person again, use their page.'

/** What these organisations know already. All questions are sent at once, so it fits into one flight. */
export const loadKnown = async (db: Db, organisationIds: string[], asking: Asking): Promise<Known> => {
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
      ...fields(person),
      accessNeeds: seesNeeds(asking.actor, person) ? person.accessNeeds : null,
      appointments: (held.get(person.id) ?? []).map((appointment) => knownAppointment(appointment, asking.today)),
      kept: person.accessNeeds !== null || isPrivate.has(person.id) ? { accessNeeds: needsStay } : {},
    }),
  )
  return {
    organisations,
    existing,
    people: new Map(people.map((person) => [person.id, person])),
    appointments: new Map(appointments.map((appointment) => [appointment.id, appointment])),
    coffee: coffeeOf(appointments),
  }
}

const coffeeOf = (appointments: readonly StoredAppointment[]): Known['coffee'] =>
  new Map(
    appointments.flatMap((row) => {
      const { coffeeRoulette: takesPart, coffeeVersion: version } = row
      return takesPart === null || version === null ? [] : [[coffeeKey(row), { takesPart, version }] as const]
    }),
  )

const fields = ({ knownIn: _, ...person }: StoredPerson) => person

/** What helps somebody is for who runs the programme with them, not for who runs the installation. */
const seesNeeds = (actor: Actor, { knownIn }: StoredPerson): boolean =>
  knownIn.some((organisationId) => isAIn(actor, 'coordinator', organisationId))

const knownAppointment = (row: StoredAppointment, today: string): KnownPerson['appointments'][number] => {
  const { id, version, organisationId, role, startDate, termMonths, coffeeRoulette, paymentChoice } = row
  const status = statusOn(row, today)
  const kept = keptOf({ status, coffeeRoulette })
  return { id, version, organisationId, role, startDate, termMonths, status, coffeeRoulette, paymentChoice, kept }
}

const ended: Kept = Object.fromEntries(
  appointmentFieldNames.filter((field) => field !== 'coffeeRoulette').map((field) => [field, endedStays]),
)

/** A sheet opts nobody back in: who has said no to the coffee roulette has said so later, or elsewhere. */
const keptOf = ({ status, coffeeRoulette }: Pick<StoredAppointment, 'status' | 'coffeeRoulette'>): Kept => ({
  ...(status === 'ended' ? ended : {}),
  ...(coffeeRoulette === false ? { coffeeRoulette: coffeeStays } : {}),
})
