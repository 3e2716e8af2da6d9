import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray, isNotNull, ne, sql } from '@elevate/db/drizzle'
import { applicationDetails } from '@elevate/db/schema/application-details'
import { applications } from '@elevate/db/schema/applications'
import { campaigns, roleVersions } from '@elevate/db/schema/campaigns'
import { checks } from '@elevate/db/schema/checks'
import { organisations } from '@elevate/db/schema/organisations'
import { accessNeeds, organisationPeople, people } from '@elevate/db/schema/people'
import { accounts } from '@elevate/db/schema/sign-in'

/** What an appointment is made from. */
export const findApplicant = async (db: Db, id: string, organisationIds: string[]) => {
  const rows = await db
    .select({
      id: applications.id,
      organisationId: applications.organisationId,
      organisation: organisations.name,
      settings: organisations.settings,
      personId: applications.personId,
      state: applications.state,
      role: roleVersions.role,
      campaignPayment: campaigns.payment,
      givenName: applicationDetails.givenName,
      familyName: applicationDetails.familyName,
      preferredName: applicationDetails.preferredName,
      pronouns: applicationDetails.pronouns,
      email: applicationDetails.email,
      phone: applicationDetails.phone,
      address: applicationDetails.address,
      postcode: applicationDetails.postcode,
      contactPreference: applicationDetails.contactPreference,
      interests: applicationDetails.interests,
      availability: applicationDetails.availability,
      formatsNeeded: applicationDetails.formatsNeeded,
      payment: applicationDetails.payment,
    })
    .from(applications)
    .innerJoin(campaigns, eq(campaigns.id, applications.campaignId))
    .innerJoin(roleVersions, eq(roleVersions.id, campaigns.roleVersionId))
    .innerJoin(organisations, eq(organisations.id, applications.organisationId))
    .innerJoin(applicationDetails, eq(applicationDetails.applicationId, applications.id))
    .where(and(eq(applications.id, id), inArray(applications.organisationId, organisationIds)))
  return rows[0]
}
export type ApplicantRow = NonNullable<Awaited<ReturnType<typeof findApplicant>>>

/** Two who appoint the same applicant come one after the other. */
export const lockApplication = async (tx: Db, id: string): Promise<void> => {
  await tx.select({ id: applications.id }).from(applications).where(eq(applications.id, id)).for('update')
}

export const appointmentOf = async (db: Db, applicationId: string) => {
  const rows = await db
    .select({ personId: checks.personId, appointmentId: checks.appointmentId })
    .from(checks)
    .where(and(eq(checks.applicationId, applicationId), isNotNull(checks.appointmentId)))
    .limit(1)
  const [row] = rows
  return row?.personId && row.appointmentId ? { personId: row.personId, appointmentId: row.appointmentId } : null
}

/** Others here with this email address: perhaps the same person, perhaps a couple. */
export const lookAlikes = (
  db: Db,
  { organisationId, email, personId }: { organisationId: string; email: string | null; personId: string | null },
) =>
  db
    .select({
      personId: people.id,
      name: sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`,
    })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .where(
      and(
        eq(organisationPeople.organisationId, organisationId),
        email === null ? sql`false` : sql`lower(${people.email}) = lower(${email})`,
        personId ? ne(people.id, personId) : undefined,
      ),
    )
    .orderBy(asc(organisationPeople.sortName), asc(people.id))
    .limit(10)

export const lockPerson = async (tx: Db, id: string) => {
  const rows = await tx
    .select({
      id: people.id,
      preferredName: people.preferredName,
      pronouns: people.pronouns,
      email: people.email,
      phone: people.phone,
      address: people.address,
      postcode: people.postcode,
      contactPreference: people.contactPreference,
      interests: people.interests,
      availability: people.availability,
    })
    .from(people)
    .where(eq(people.id, id))
    .for('update')
  return rows[0]
}

/** Known here through their application; who was known before stays known as before. */
export const makeKnown = async (tx: Db, known: { organisationId: string; personId: string }): Promise<void> => {
  await tx
    .insert(organisationPeople)
    .values({ ...known, source: 'application' })
    .onConflictDoNothing()
}

/** What helps, as the application says it, shared with coordinators; what the person wrote themselves stays. */
export const carryOverNeeds = async (tx: Db, personId: string, whatHelps: string): Promise<void> => {
  if (whatHelps === '') return
  await tx.insert(accessNeeds).values({ personId, whatHelps, sharedWith: 'coordinators' }).onConflictDoNothing()
}

/** Whose address it is to sign in with, looked up for everybody. */
export const accountsFor = (tx: Db, of: { personId: string | null; email: string | null }) =>
  tx
    .select({ personId: accounts.personId })
    .from(accounts)
    .where(sql`${accounts.personId} = ${of.personId}::uuid or lower(${accounts.email}) = lower(${of.email})`)
