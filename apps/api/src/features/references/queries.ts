import type { Db } from '@elevate/db/connect'
import { and, asc, eq, isNull, lte, sql } from '@elevate/db/drizzle'
import { newId } from '@elevate/db/ids'
import { applicationDetails } from '@elevate/db/schema/application-details'
import { applications } from '@elevate/db/schema/applications'
import { campaigns, roleVersions } from '@elevate/db/schema/campaigns'
import { checks, referenceRequests } from '@elevate/db/schema/checks'
import { organisations } from '@elevate/db/schema/organisations'
import { people } from '@elevate/db/schema/people'

const request = {
  id: referenceRequests.id,
  checkId: referenceRequests.checkId,
  applicationId: referenceRequests.applicationId,
  organisationId: referenceRequests.organisationId,
  refereeName: referenceRequests.refereeName,
  relationship: referenceRequests.relationship,
  email: referenceRequests.email,
  phone: referenceRequests.phone,
  askedBy: referenceRequests.askedBy,
  expiresAt: referenceRequests.expiresAt,
  answeredAt: referenceRequests.answeredAt,
  declinedAt: referenceRequests.declinedAt,
  withdrawnAt: referenceRequests.withdrawnAt,
  answers: referenceRequests.answers,
}

/** Whom and what for: what a referee has to know. Referees know the name, so the name it is. */
const context = {
  about: sql<string>`coalesce(nullif(concat_ws(' ', ${applicationDetails.givenName}, ${applicationDetails.familyName}), ''), concat_ws(' ', ${people.givenName}, ${people.familyName}), '')`,
  role: sql<string>`coalesce(${roleVersions.role}, 'Patient Safety Partner')`,
  organisation: organisations.name,
  contactName: sql<string>`coalesce(${campaigns.contactName}, '')`,
  contactPhone: campaigns.contactPhone,
  contactEmail: campaigns.contactEmail,
}

/** By the hash of the link's token, whatever has become of the request. */
export const findRequest = async (db: Db, tokenHash: string) => {
  const rows = await db
    .select({ ...request, ...context })
    .from(referenceRequests)
    .innerJoin(checks, eq(checks.id, referenceRequests.checkId))
    .innerJoin(organisations, eq(organisations.id, referenceRequests.organisationId))
    .leftJoin(applications, eq(applications.id, checks.applicationId))
    .leftJoin(applicationDetails, eq(applicationDetails.applicationId, checks.applicationId))
    .leftJoin(campaigns, eq(campaigns.id, applications.campaignId))
    .leftJoin(roleVersions, eq(roleVersions.id, campaigns.roleVersionId))
    .leftJoin(people, eq(people.id, checks.personId))
    .where(eq(referenceRequests.tokenHash, tokenHash))
  return rows[0]
}
export type RequestRow = NonNullable<Awaited<ReturnType<typeof findRequest>>>

export const checkIdOf = async (db: Db, tokenHash: string): Promise<string | undefined> => {
  const rows = await db
    .select({ id: referenceRequests.checkId })
    .from(referenceRequests)
    .where(eq(referenceRequests.tokenHash, tokenHash))
  return rows[0]?.id
}

export const contextOfCheck = async (db: Db, checkId: string) => {
  const rows = await db
    .select(context)
    .from(checks)
    .innerJoin(organisations, eq(organisations.id, checks.organisationId))
    .leftJoin(applications, eq(applications.id, checks.applicationId))
    .leftJoin(applicationDetails, eq(applicationDetails.applicationId, checks.applicationId))
    .leftJoin(campaigns, eq(campaigns.id, applications.campaignId))
    .leftJoin(roleVersions, eq(roleVersions.id, campaigns.roleVersionId))
    .leftJoin(people, eq(people.id, checks.personId))
    .where(eq(checks.id, checkId))
  return rows[0]
}

const isOpen = and(
  isNull(referenceRequests.answeredAt),
  isNull(referenceRequests.declinedAt),
  isNull(referenceRequests.withdrawnAt),
)

/** The one that is asked at the moment; an old one that has run out is not. */
export const openRequestOf = async (db: Db, checkId: string, now: Date) => {
  const rows = await db
    .select({ id: referenceRequests.id })
    .from(referenceRequests)
    .where(
      and(eq(referenceRequests.checkId, checkId), isOpen, sql`${referenceRequests.expiresAt} > ${now.toISOString()}`),
    )
  return rows[0]
}

export const findRequestById = async (db: Db, id: string, checkId: string) => {
  const rows = await db
    .select(request)
    .from(referenceRequests)
    .where(and(eq(referenceRequests.id, id), eq(referenceRequests.checkId, checkId)))
    .for('update')
  return rows[0]
}

export const insertRequest = async (
  tx: Db,
  row: Omit<typeof referenceRequests.$inferInsert, 'id'>,
): Promise<string> => {
  const id = newId()
  await tx.insert(referenceRequests).values({ ...row, id })
  return id
}

export const updateRequest = async (
  tx: Db,
  id: string,
  set: Partial<typeof referenceRequests.$inferInsert>,
): Promise<void> => {
  await tx.update(referenceRequests).set(set).where(eq(referenceRequests.id, id))
}

/** Still waiting for a referee whose time is over; locked, so that two workers share the work. */
export const lockRunOut = (tx: Db, now: Date, limit: number) =>
  tx
    .select({
      id: referenceRequests.id,
      checkId: referenceRequests.checkId,
      applicationId: referenceRequests.applicationId,
      organisationId: referenceRequests.organisationId,
      refereeName: referenceRequests.refereeName,
      askedBy: referenceRequests.askedBy,
      evidence: checks.evidence,
    })
    .from(referenceRequests)
    .innerJoin(checks, eq(checks.id, referenceRequests.checkId))
    .where(and(isOpen, lte(referenceRequests.expiresAt, now), eq(checks.owner, 'referee')))
    .orderBy(asc(referenceRequests.id))
    .limit(limit)
    .for('update', { skipLocked: true })

export const requestIdsOf = async (db: Db, checkId: string): Promise<string[]> => {
  const rows = await db
    .select({ id: referenceRequests.id })
    .from(referenceRequests)
    .where(eq(referenceRequests.checkId, checkId))
  return rows.map(({ id }) => id)
}
