import type { AvailabilitySlot } from '@elevate/contracts/people-vocabulary'
import type { Db } from '@elevate/db/connect'
import { and, asc, eq, exists, inArray, sql } from '@elevate/db/drizzle'
import { coffeeMembers } from '@elevate/db/schema/coffee-members'
import { organisations } from '@elevate/db/schema/organisations'
import { accessNeeds, appointments, organisationPeople, people } from '@elevate/db/schema/people'
import type { KnownOrganisation } from './planning/known.ts'

export const organisationsToImportInto = (db: Db, ids: string[]): Promise<KnownOrganisation[]> =>
  db
    .select({
      id: organisations.id,
      name: organisations.name,
      shortName: organisations.shortName,
      odsCode: organisations.odsCode,
      aliases: organisations.aliases,
    })
    .from(organisations)
    .where(inArray(organisations.id, ids))
    .orderBy(asc(organisations.name), asc(organisations.id))

/** What stands in `people`, in the words of the import. */
const personColumns = {
  id: people.id,
  version: people.version,
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
  contactPreference: people.contactPreference,
  offersToMentor: people.offersToMentor,
}

/** Everybody whom these organisations know. `accessNeeds` only as far as it is shared: the wall sees to that. */
export const knownPeople = (db: Db, organisationIds: string[]) =>
  db
    .select({
      ...personColumns,
      accessNeeds: sql<string | null>`nullif(${accessNeeds.whatHelps}, '')`,
      knownIn: sql<string[]>`array(select k.organisation_id from organisation_people k
        where k.person_id = ${people.id} and k.organisation_id = any (${sql.param(organisationIds)}::uuid[]))`,
    })
    .from(people)
    .leftJoin(accessNeeds, eq(accessNeeds.personId, people.id))
    .where(
      exists(
        db
          .select({ here: sql`1` })
          .from(organisationPeople)
          .where(
            and(
              eq(organisationPeople.personId, people.id),
              inArray(organisationPeople.organisationId, organisationIds),
            ),
          ),
      ),
    )
    .orderBy(asc(people.id))
export type KnownPersonRow = Awaited<ReturnType<typeof knownPeople>>[number]

export const knownAppointments = (db: Db, organisationIds: string[]) =>
  db
    .select({
      id: appointments.id,
      version: appointments.version,
      personId: appointments.personId,
      organisationId: appointments.organisationId,
      role: appointments.role,
      startDate: appointments.startsOn,
      termMonths: appointments.termMonths,
      status: appointments.status,
      paymentChoice: appointments.payment,
      coffeeRoulette: coffeeMembers.takesPart,
      coffeeVersion: coffeeMembers.version,
      termEndsOn: appointments.termEndsOn,
      extensions: appointments.extensions,
      pausedOn: appointments.pausedOn,
      pausedUntil: appointments.pausedUntil,
      endedOn: appointments.endedOn,
      endReason: appointments.endReason,
    })
    .from(appointments)
    .leftJoin(
      coffeeMembers,
      and(
        eq(coffeeMembers.organisationId, appointments.organisationId),
        eq(coffeeMembers.personId, appointments.personId),
      ),
    )
    .where(inArray(appointments.organisationId, organisationIds))
    .orderBy(asc(appointments.personId), asc(appointments.id))
export type KnownAppointmentRow = Awaited<ReturnType<typeof knownAppointments>>[number]

/** Who keeps what helps them to themselves: known to be so, not what it says. */
export const peopleWithPrivateNeeds = async (db: Db, organisationIds: string[]): Promise<string[]> => {
  const { rows } = await db.execute<{ personId: string }>(
    sql`select app.people_with_private_needs(${sql.param(organisationIds)}::uuid[]) as "personId"`,
  )
  return rows.map(({ personId }) => personId)
}

export const leaverChecklistsOf = async (db: Db, organisationIds: string[]): Promise<Map<string, string[]>> => {
  const rows = await db
    .select({ id: organisations.id, settings: organisations.settings })
    .from(organisations)
    .where(inArray(organisations.id, organisationIds))
  return new Map(rows.map(({ id, settings }) => [id, settings.leaverChecklist]))
}
