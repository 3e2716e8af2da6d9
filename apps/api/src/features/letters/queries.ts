import type { LetterKind } from '@elevate/contracts/recruitment-vocabulary'
import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, gte, inArray, sql } from '@elevate/db/drizzle'
import { applicationDetails } from '@elevate/db/schema/application-details'
import { applications } from '@elevate/db/schema/applications'
import { campaigns, roleVersions } from '@elevate/db/schema/campaigns'
import { letters } from '@elevate/db/schema/decisions'
import { organisations } from '@elevate/db/schema/organisations'
import { people } from '@elevate/db/schema/people'
import { letterTemplates } from '@elevate/db/schema/recruitment-setup'

/** The organisation knows this person, or somebody with the same email address, and leaves them in peace. */
const isLeftInPeace = sql<boolean>`exists (
  select from organisation_people k join people who on who.id = k.person_id
   where k.organisation_id = ${applications.organisationId} and k.do_not_contact_since is not null
     and (k.person_id = ${applications.personId} or lower(who.email) = lower(${applicationDetails.email})))`

/** Everything that letters about these applications can say, and how the applicants are reached. */
export const findAddressees = (db: Db, applicationIds: readonly string[]) =>
  db
    .select({
      id: applications.id,
      organisationId: applications.organisationId,
      organisation: organisations.name,
      personId: applications.personId,
      reference: applications.reference,
      givenName: sql<string>`coalesce(nullif(${applicationDetails.preferredName}, ''), ${applicationDetails.givenName})`,
      familyName: applicationDetails.familyName,
      contactPreference: applicationDetails.contactPreference,
      email: sql<string | null>`coalesce(nullif(${applicationDetails.email}, ''), ${people.email})`,
      phone: sql<string | null>`nullif(${applicationDetails.phone}, '')`,
      address: sql<string | null>`nullif(${applicationDetails.address}, '')`,
      role: roleVersions.role,
      campaign: campaigns.title,
      closesAt: campaigns.closesAt,
      interviewDays: campaigns.interviewDays,
      contactName: campaigns.contactName,
      contactEmail: campaigns.contactEmail,
      contactPhone: campaigns.contactPhone,
      isLeftInPeace,
    })
    .from(applications)
    .innerJoin(applicationDetails, eq(applicationDetails.applicationId, applications.id))
    .innerJoin(campaigns, eq(campaigns.id, applications.campaignId))
    .innerJoin(roleVersions, eq(roleVersions.id, campaigns.roleVersionId))
    .innerJoin(organisations, eq(organisations.id, applications.organisationId))
    .leftJoin(people, eq(people.id, applications.personId))
    .where(inArray(applications.id, [...applicationIds]))
    .orderBy(asc(applications.id))
export type Addressee = Awaited<ReturnType<typeof findAddressees>>[number]

const template = {
  id: letterTemplates.id,
  organisationId: letterTemplates.organisationId,
  kind: letterTemplates.kind,
  subject: letterTemplates.subject,
  body: letterTemplates.body,
}

/** The newest template of each kind that the organisations of these applications have written themselves. */
export const newestTemplatesFor = (db: Db, applicationIds: readonly string[], kinds: readonly LetterKind[]) =>
  db
    .selectDistinctOn([letterTemplates.organisationId, letterTemplates.kind], template)
    .from(letterTemplates)
    .where(
      and(
        inArray(letterTemplates.kind, [...kinds]),
        inArray(
          letterTemplates.organisationId,
          db
            .select({ id: applications.organisationId })
            .from(applications)
            .where(inArray(applications.id, [...applicationIds])),
        ),
      ),
    )
    .orderBy(asc(letterTemplates.organisationId), asc(letterTemplates.kind), desc(letterTemplates.number))

export const newestTemplateOf = async (db: Db, organisationId: string, kind: LetterKind) => {
  const rows = await db
    .select(template)
    .from(letterTemplates)
    .where(and(eq(letterTemplates.organisationId, organisationId), eq(letterTemplates.kind, kind)))
    .orderBy(desc(letterTemplates.number))
    .limit(1)
  return rows[0]
}

/** Two who write to the same applicants at once wait for each other. */
export const lockForLetters = async (tx: Db, applicationIds: readonly string[]): Promise<void> => {
  await tx
    .select({ id: applications.id })
    .from(applications)
    .where(inArray(applications.id, [...applicationIds]))
    .orderBy(asc(applications.id))
    .for('update')
}

/** Letters that were made since the application stands where it stands: the same is not written again. */
export const lettersSinceMove = (db: Db, applicationIds: readonly string[]) =>
  db
    .select({ applicationId: letters.applicationId, kind: letters.kind })
    .from(letters)
    .innerJoin(applications, eq(applications.id, letters.applicationId))
    .where(
      and(
        inArray(letters.applicationId, [...applicationIds]),
        gte(letters.madeAt, applications.stateSince),
        sql`${letters.withdrawnAt} is null`,
      ),
    )

export const insertLetters = async (tx: Db, rows: (typeof letters.$inferInsert)[]): Promise<void> => {
  await tx.insert(letters).values(rows)
}
