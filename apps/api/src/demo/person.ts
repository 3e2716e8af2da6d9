import type { Db } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import { accessNeeds, appointments, leaverItems, organisationPeople, people } from '@elevate/db/schema/people'
import { accounts, grants } from '@elevate/db/schema/sign-in'
import { newOrganisationSettings } from '../features/organisations/public.ts'
import { daysLater, monthsLater } from '../london.ts'
import type { DemoPerson } from './people.ts'

export type DemoPlace = {
  organisationId: string
  /** The domain of addresses, before `.example`. */
  host: string
  today: string
  passwordHash: string
}

export type DemoMember = { id: string; person: DemoPerson }

let counter = 0

/** Adds one person of the demo with everything that belongs to them. */
export const addPerson = async (tx: Db, place: DemoPlace, person: DemoPerson): Promise<DemoMember> => {
  const id = newId()
  counter += 1
  const email = person.email ? `${person.email}@${place.host}.example` : null
  await tx.insert(people).values({
    id,
    givenName: person.givenName,
    familyName: person.familyName,
    email,
    // Numbers that nobody has: Ofcom keeps 07700 900000 to 900999 for stories.
    phone: `07700 900${String(counter).padStart(3, '0')}`,
    postcode: 'LS1 4AP',
    contactPreference: person.contact ?? 'email',
    interests: person.interests ?? [],
    availability: person.availability ?? [],
  })
  if (!person.appliesOnly)
    await tx.insert(organisationPeople).values({ organisationId: place.organisationId, personId: id, source: 'typed' })
  const member = { id, person }
  if (email) await addAccount(tx, place, { ...member, email })
  if (person.needs)
    await tx.insert(accessNeeds).values({ personId: id, whatHelps: person.needs, sharedWith: 'coordinators' })
  if (!person.notPartner) await addAppointment(tx, place, member)
  return member
}

const addAccount = async (tx: Db, place: DemoPlace, { id, person, email }: DemoMember & { email: string }) => {
  const passwordHash = person.signsIn ? place.passwordHash : null
  await tx.insert(accounts).values({ personId: id, email, passwordHash })
  const { organisationId, today } = place
  const given = (person.grants ?? []).map((kind) => ({
    personId: id,
    kind,
    organisationId,
    validFrom: daysLater(today, -400),
  }))
  if (given.length > 0) await tx.insert(grants).values(given)
}

export const addAppointment = async (tx: Db, place: DemoPlace, { id, person }: DemoMember): Promise<void> => {
  const { organisationId, today } = place
  const { status = 'active', startedMonthsAgo = 6, termMonths = 24 } = person
  const startsOn = daysLater(monthsLater(today, -startedMonthsAgo), startedMonthsAgo === 0 ? 14 : 9)
  const appointmentId = newId()
  await tx.insert(appointments).values({
    id: appointmentId,
    organisationId,
    personId: id,
    status,
    startsOn,
    termMonths,
    termEndsOn: monthsLater(startsOn, termMonths),
    ...(status === 'paused' ? { pausedOn: daysLater(today, -20), pausedUntil: daysLater(today, 12) } : {}),
    ...(status === 'ended' ? { endedOn: daysLater(today, -9), endReason: 'own-wish' as const } : {}),
  })
  if (status !== 'ended') return
  const labels = newOrganisationSettings().leaverChecklist
  await tx.insert(leaverItems).values(
    labels.map((label, position) => ({
      appointmentId,
      organisationId,
      position,
      label,
      ...(position < 3 ? { state: 'done' as const, settledAt: new Date() } : {}),
    })),
  )
}
