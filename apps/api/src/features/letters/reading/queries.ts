import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, sql } from '@elevate/db/drizzle'
import { alias } from '@elevate/db/pg-core'
import { applicationDetails } from '@elevate/db/schema/application-details'
import { applications } from '@elevate/db/schema/applications'
import { campaigns } from '@elevate/db/schema/campaigns'
import { letters } from '@elevate/db/schema/decisions'
import { organisations } from '@elevate/db/schema/organisations'
import { people } from '@elevate/db/schema/people'

const sender = alias(people, 'sender')
const nameOf = (who: typeof sender | typeof people) =>
  sql<string | null>`nullif(concat_ws(' ', coalesce(${who.preferredName}, ${who.givenName}), ${who.familyName}), '')`
const applicantName = sql<string>`concat_ws(' ', coalesce(nullif(${applicationDetails.preferredName}, ''), ${applicationDetails.givenName}), ${applicationDetails.familyName})`

const letterColumns = {
  id: letters.id,
  kind: letters.kind,
  subject: letters.subject,
  body: letters.body,
  by: letters.by,
  madeAt: letters.madeAt,
  madeBy: nameOf(people),
  sentAt: letters.sentAt,
  sentHow: letters.sentHow,
  sentBy: nameOf(sender),
  withdrawnAt: letters.withdrawnAt,
}

const readLetters = (db: Db) =>
  db
    .select(letterColumns)
    .from(letters)
    .leftJoin(people, eq(people.id, letters.madeBy))
    .leftJoin(sender, eq(sender.id, letters.sentBy))

export const lettersOf = (db: Db, applicationId: string) =>
  readLetters(db).where(eq(letters.applicationId, applicationId)).orderBy(desc(letters.id))
export type LetterRow = Awaited<ReturnType<typeof lettersOf>>[number]

export const findLetter = async (db: Db, { applicationId, letterId }: { applicationId: string; letterId: string }) =>
  (await readLetters(db).where(and(eq(letters.id, letterId), eq(letters.applicationId, applicationId))))[0]

/** Whom the letters go to and who writes them, within these organisations. */
export const findApplication = async (db: Db, applicationId: string, organisationIds: readonly string[]) => {
  const rows = await db
    .select({
      id: applications.id,
      organisationId: applications.organisationId,
      reference: applications.reference,
      name: applicantName,
      address: applicationDetails.address,
      postcode: applicationDetails.postcode,
      phone: sql<string | null>`nullif(${applicationDetails.phone}, '')`,
      organisation: organisations.name,
      contactAddress: campaigns.contactAddress,
      contactPhone: campaigns.contactPhone,
      contactEmail: campaigns.contactEmail,
    })
    .from(applications)
    .innerJoin(applicationDetails, eq(applicationDetails.applicationId, applications.id))
    .innerJoin(campaigns, eq(campaigns.id, applications.campaignId))
    .innerJoin(organisations, eq(organisations.id, applications.organisationId))
    .where(and(eq(applications.id, applicationId), inArray(applications.organisationId, [...organisationIds])))
  return rows[0]
}
export type ApplicationRow = NonNullable<Awaited<ReturnType<typeof findApplication>>>

export const lockLetter = async (tx: Db, { applicationId, letterId }: { applicationId: string; letterId: string }) => {
  const rows = await tx
    .select({
      id: letters.id,
      madeAt: letters.madeAt,
      sentAt: letters.sentAt,
      withdrawnAt: letters.withdrawnAt,
    })
    .from(letters)
    .where(and(eq(letters.id, letterId), eq(letters.applicationId, applicationId)))
    .for('update')
  return rows[0]
}

export const markSent = async (
  tx: Db,
  letterId: string,
  sent: { sentAt: Date; sentHow: 'phone' | 'post'; sentBy: string },
): Promise<void> => {
  await tx.update(letters).set(sent).where(eq(letters.id, letterId))
}

/** Letters that wait for somebody to print or to ring. */
export const lettersToSend = (
  db: Db,
  organisationId: string,
  { after, limit }: { after: string | undefined; limit: number },
) =>
  db
    .select({
      id: letters.id,
      applicationId: letters.applicationId,
      reference: applications.reference,
      name: applicantName,
      kind: letters.kind,
      subject: letters.subject,
      by: letters.by,
      madeAt: letters.madeAt,
    })
    .from(letters)
    .innerJoin(applications, eq(applications.id, letters.applicationId))
    .innerJoin(applicationDetails, eq(applicationDetails.applicationId, letters.applicationId))
    .where(
      and(
        eq(letters.organisationId, organisationId),
        isNull(letters.sentAt),
        isNull(letters.withdrawnAt),
        after ? gt(letters.id, after) : undefined,
      ),
    )
    .orderBy(asc(letters.id))
    .limit(limit)

/** What has reached this person about their own application. */
export const lettersToMe = (db: Db, applicationId: string, personId: string) =>
  db
    .select({ id: letters.id, subject: letters.subject, body: letters.body, sentAt: letters.sentAt })
    .from(letters)
    .innerJoin(applications, eq(applications.id, letters.applicationId))
    .where(
      and(eq(letters.applicationId, applicationId), eq(applications.personId, personId), isNotNull(letters.sentAt)),
    )
    .orderBy(desc(letters.id))

export const isMine = async (db: Db, applicationId: string, personId: string): Promise<boolean> => {
  const rows = await db
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.id, applicationId), eq(applications.personId, personId)))
  return rows.length > 0
}
