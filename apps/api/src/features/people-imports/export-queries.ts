import type { exportPeople } from '@elevate/contracts/people-export'
import type { AppointmentStatus, AvailabilitySlot } from '@elevate/contracts/people-vocabulary'
import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, sql } from '@elevate/db/drizzle'
import { coffeeMembers } from '@elevate/db/schema/coffee-members'
import { organisations } from '@elevate/db/schema/organisations'
import { accessNeeds, appointments, organisationPeople, people } from '@elevate/db/schema/people'
import type { Static } from 'typebox'

type Query = Static<(typeof exportPeople)['schema']['querystring']>
export type WantedExport = {
  organisationId: string
  status: Query['status'] | undefined
  role: string | undefined
  namePattern: string | null
  interestPattern: string | null
  today: string
}

/** More than any organisation has; the import takes back a fifth of it. */
const most = 100_000

/** The appointments of the people whom the filters of the list find, by name. */
export const appointmentsToExport = (
  db: Db,
  { organisationId, status, role, namePattern, interestPattern, today }: WantedExport,
) =>
  db
    .select({
      givenName: people.givenName,
      familyName: sql<string>`coalesce(${people.familyName}, '')`,
      preferredName: people.preferredName,
      email: people.email,
      phone: people.phone,
      postcode: people.postcode,
      address: people.address,
      interests: people.interests,
      skills: people.skills,
      availability: sql<AvailabilitySlot[]>`${people.availability}`,
      accessNeeds: sql<string | null>`nullif(${accessNeeds.whatHelps}, '')`,
      contactPreference: people.contactPreference,
      offersToMentor: people.offersToMentor,
      organisationName: organisations.name,
      role: appointments.role,
      startDate: appointments.startsOn,
      termMonths: appointments.termMonths,
      status: sql<AppointmentStatus>`case when ${appointments.status} = 'paused' and ${appointments.pausedUntil} <= ${today}
        then 'active' else ${appointments.status}::text end`,
      coffeeRoulette: coffeeMembers.takesPart,
      paymentChoice: appointments.payment,
    })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .innerJoin(organisations, eq(organisations.id, organisationPeople.organisationId))
    .innerJoin(
      appointments,
      and(
        eq(appointments.personId, organisationPeople.personId),
        eq(appointments.organisationId, organisationPeople.organisationId),
        // The list tells of one appointment of each person; what it is filtered by is true of that one.
        status || role ? eq(appointments.id, organisationPeople.appointmentId) : undefined,
      ),
    )
    .leftJoin(accessNeeds, eq(accessNeeds.personId, people.id))
    .leftJoin(
      coffeeMembers,
      and(
        eq(coffeeMembers.organisationId, organisationPeople.organisationId),
        eq(coffeeMembers.personId, organisationPeople.personId),
      ),
    )
    .where(
      and(
        eq(organisationPeople.organisationId, organisationId),
        sql`${organisationPeople.personId} in (select app.find_people(${organisationId}, ${namePattern}, ${interestPattern}, ${status ?? null}, ${role ?? null}, ${today}, 'name', null, null, ${most}))`,
      ),
    )
    .orderBy(
      asc(organisationPeople.sortName),
      asc(organisationPeople.personId),
      sql`${appointments.status} = 'ended'`,
      desc(appointments.startsOn),
      desc(appointments.id),
    )
