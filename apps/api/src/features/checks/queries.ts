import type { ApplicationState } from '@elevate/contracts/application-moves'
import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from '@elevate/db/drizzle'
import { applicationDetails } from '@elevate/db/schema/application-details'
import { applications } from '@elevate/db/schema/applications'
import { checks, referenceRequests } from '@elevate/db/schema/checks'
import { organisationPeople, people } from '@elevate/db/schema/people'
import { grants } from '@elevate/db/schema/sign-in'

const nameOf = (alias: string): SQL =>
  sql.raw(`nullif(concat_ws(' ', coalesce(${alias}.preferred_name, ${alias}.given_name), ${alias}.family_name), '')`)
const nameById = (id: SQL): SQL<string | null> =>
  sql<string | null>`(select ${nameOf('n')} from colleagues n where n.id = ${id})`

const check = {
  id: checks.id,
  organisationId: checks.organisationId,
  applicationId: checks.applicationId,
  appointmentId: checks.appointmentId,
  personId: checks.personId,
  kind: checks.kind,
  label: checks.label,
  guidance: checks.guidance,
  state: checks.state,
  isMandatoryBeforeStart: checks.isMandatoryBeforeStart,
  blocksConfidentialWork: checks.blocksConfidentialWork,
  owner: checks.owner,
  ownerPersonId: checks.ownerPersonId,
  ownerName: nameById(sql`${checks.ownerPersonId}`),
  turnSince: checks.turnSince,
  dueOn: checks.dueOn,
  requestedAt: checks.requestedAt,
  completedOn: checks.completedOn,
  expiresOn: checks.expiresOn,
  isOneOff: checks.isOneOff,
  renewAfterMonths: checks.renewAfterMonths,
  evidence: checks.evidence,
  version: checks.version,
}

/** Where each stands: those of an application, or of a person, in the order of the checklist. */
export const checksOf = (db: Db, of: { applicationId: string } | { personId: string; organisationIds?: string[] }) =>
  db
    .select(check)
    .from(checks)
    .where(
      'applicationId' in of
        ? eq(checks.applicationId, of.applicationId)
        : and(
            eq(checks.personId, of.personId),
            sql`${checks.appointmentId} is not null`,
            of.organisationIds ? inArray(checks.organisationId, of.organisationIds) : undefined,
          ),
    )
    .orderBy(asc(checks.organisationId), asc(checks.position), asc(checks.id))
export type CheckRow = Awaited<ReturnType<typeof checksOf>>[number]

const whole = {
  ...check,
  applicationState: sql<ApplicationState | null>`${applications.state}`,
  applicantId: applications.personId,
  payment: applicationDetails.payment,
  about: sql<string>`coalesce(${nameOf('about')}, nullif(concat_ws(' ', coalesce(${applicationDetails.preferredName}, ${applicationDetails.givenName}), ${applicationDetails.familyName}), ''), '')`,
  waivedWhy: checks.waivedWhy,
  waivedAt: checks.waivedAt,
  waivedByName: nameById(sql`${checks.waivedBy}`),
}

const found = (db: Db, id: string) =>
  db
    .select(whole)
    .from(checks)
    .leftJoin(applications, eq(applications.id, checks.applicationId))
    .leftJoin(applicationDetails, eq(applicationDetails.applicationId, checks.applicationId))
    .leftJoin(sql`people about`, sql`about.id = ${checks.personId}`)
    .where(eq(checks.id, id))

export const findCheck = async (db: Db, id: string) => (await found(db, id))[0]
export type WholeCheckRow = NonNullable<Awaited<ReturnType<typeof findCheck>>>

/**
 * Behind the lock two who change the same check come one after the other. Its application is held first, as by whoever
 * ends it: nothing is asked of anybody for an application that ends at this moment, and nobody waits in a circle.
 */
export const lockCheck = async (tx: Db, id: string) => {
  const its = tx.select({ id: checks.applicationId }).from(checks).where(eq(checks.id, id))
  await tx.select({ id: applications.id }).from(applications).where(inArray(applications.id, its)).for('share')
  return (await found(tx, id).for('update', { of: checks }))[0]
}

export const updateCheck = async (tx: Db, id: string, set: Partial<typeof checks.$inferInsert>): Promise<void> => {
  await tx
    .update(checks)
    .set({ ...set, version: sql`${checks.version} + 1` })
    .where(eq(checks.id, id))
}

export const requestsOf = (db: Db, checkId: string) =>
  db
    .select({
      id: referenceRequests.id,
      refereeName: referenceRequests.refereeName,
      relationship: referenceRequests.relationship,
      email: referenceRequests.email,
      phone: referenceRequests.phone,
      askedAt: referenceRequests.askedAt,
      expiresAt: referenceRequests.expiresAt,
      answeredAt: referenceRequests.answeredAt,
      declinedAt: referenceRequests.declinedAt,
      withdrawnAt: referenceRequests.withdrawnAt,
      typedBy: nameById(sql`${referenceRequests.typedBy}`),
      answers: referenceRequests.answers,
    })
    .from(referenceRequests)
    .where(eq(referenceRequests.checkId, checkId))
    .orderBy(desc(referenceRequests.id))
export type RequestRow = Awaited<ReturnType<typeof requestsOf>>[number]

/** Who runs the programme there and can look after a check. */
export const coordinatorsOf = (db: Db, organisationId: string, today: string) =>
  db
    .selectDistinct({ personId: people.id, name: sql<string>`${nameOf('people')}` })
    .from(grants)
    .innerJoin(people, eq(people.id, grants.personId))
    .where(
      and(
        eq(grants.organisationId, organisationId),
        eq(grants.kind, 'coordinator'),
        isNull(grants.endedAt),
        sql`${grants.validFrom} <= ${today} and (${grants.validTo} is null or ${grants.validTo} >= ${today})`,
      ),
    )
    .orderBy(sql`2`)

/** A person whom one of these organisations knows. */
export const findKnown = async (db: Db, personId: string, organisationIds: string[]) => {
  const rows = await db
    .select({ id: people.id, name: sql<string>`${nameOf('people')}` })
    .from(people)
    .where(
      and(
        eq(people.id, personId),
        sql`exists (select from ${organisationPeople} k where k.person_id = ${people.id} and k.organisation_id = any (${sql.param(organisationIds)}::uuid[]))`,
      ),
    )
  return rows[0]
}
