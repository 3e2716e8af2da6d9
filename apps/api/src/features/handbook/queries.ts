import type { HandbookSection } from '@elevate/contracts/handbook'
import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, sql } from '@elevate/db/drizzle'
import { colleagues } from '@elevate/db/schema/colleagues'
import { handbookAcknowledgements, handbookVersions } from '@elevate/db/schema/handbook'
import { organisations } from '@elevate/db/schema/organisations'
import { grants } from '@elevate/db/schema/sign-in'

const nameOf = sql<string>`concat_ws(' ', coalesce(${colleagues.preferredName}, ${colleagues.givenName}), ${colleagues.familyName})`

const isNewest = sql<boolean>`not exists (select from handbook_versions later where later.organisation_id = ${handbookVersions.organisationId} and later.published_at is not null and later.number > ${handbookVersions.number})`

const published = (db: Db, personId: string) =>
  db
    .select({
      id: handbookVersions.id,
      organisation: { id: organisations.id, name: organisations.name, shortName: organisations.shortName },
      number: handbookVersions.number,
      whatChanged: handbookVersions.whatChanged,
      sections: handbookVersions.sections,
      publishedAt: handbookVersions.publishedAt,
      isNewest,
      acknowledgedAt: handbookAcknowledgements.at,
    })
    .from(handbookVersions)
    .innerJoin(organisations, eq(organisations.id, handbookVersions.organisationId))
    .leftJoin(
      handbookAcknowledgements,
      and(
        eq(handbookAcknowledgements.handbookVersionId, handbookVersions.id),
        eq(handbookAcknowledgements.personId, personId),
      ),
    )

/** The newest, or the one with a number. */
export const findPublished = async (db: Db, personId: string, which: { organisationId: string; number?: number }) => {
  const rows = await published(db, personId)
    .where(
      and(
        eq(handbookVersions.organisationId, which.organisationId),
        isNotNull(handbookVersions.publishedAt),
        which.number === undefined ? undefined : eq(handbookVersions.number, which.number),
      ),
    )
    .orderBy(desc(handbookVersions.number))
    .limit(1)
  return rows[0]
}
export type PublishedRow = NonNullable<Awaited<ReturnType<typeof findPublished>>>

export const newestOf = (db: Db, personId: string, organisationIds: string[]) =>
  published(db, personId)
    .where(
      and(inArray(handbookVersions.organisationId, organisationIds), isNotNull(handbookVersions.publishedAt), isNewest),
    )
    .orderBy(asc(organisations.name), asc(organisations.id))

export const versionsNewestFirst = (
  db: Db,
  organisationId: string,
  { before, limit }: { before: number | undefined; limit: number },
) =>
  db
    .select({
      number: handbookVersions.number,
      whatChanged: handbookVersions.whatChanged,
      publishedAt: handbookVersions.publishedAt,
      publishedBy: sql<string | null>`nullif(${nameOf}, '')`,
    })
    .from(handbookVersions)
    .leftJoin(colleagues, eq(colleagues.id, handbookVersions.publishedBy))
    .where(
      and(
        eq(handbookVersions.organisationId, organisationId),
        isNotNull(handbookVersions.publishedAt),
        before === undefined ? undefined : lt(handbookVersions.number, before),
      ),
    )
    .orderBy(desc(handbookVersions.number))
    .limit(limit)

export const acknowledge = async (
  tx: Db,
  row: { handbookVersionId: string; personId: string; organisationId: string; at: Date },
): Promise<void> => {
  await tx.insert(handbookAcknowledgements).values(row).onConflictDoNothing()
}

export const findDraft = async (db: Db, organisationId: string) => {
  const rows = await db
    .select({
      id: handbookVersions.id,
      number: handbookVersions.number,
      whatChanged: handbookVersions.whatChanged,
      sections: handbookVersions.sections,
      version: handbookVersions.version,
    })
    .from(handbookVersions)
    .where(and(eq(handbookVersions.organisationId, organisationId), isNull(handbookVersions.publishedAt)))
  return rows[0]
}

/** Serialises who writes and publishes a handbook: of two drafts that begin at once there is one. */
export const lockHandbook = async (tx: Db, organisationId: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`handbook:${organisationId}`}, 0))`)
}

type Draft = { whatChanged: string; sections: HandbookSection[]; changedAt: Date }

export const insertDraft = async (
  tx: Db,
  row: Draft & { id: string; organisationId: string; number: number },
): Promise<void> => {
  await tx.insert(handbookVersions).values(row)
}

export const updateDraft = async (tx: Db, draft: { id: string; version: number }, values: Draft): Promise<boolean> => {
  const { rowCount } = await tx
    .update(handbookVersions)
    .set({ ...values, version: sql`${handbookVersions.version} + 1` })
    .where(and(eq(handbookVersions.id, draft.id), eq(handbookVersions.version, draft.version)))
  return rowCount === 1
}

export const publish = async (tx: Db, id: string, by: { publishedAt: Date; publishedBy: string }): Promise<void> => {
  await tx.update(handbookVersions).set(by).where(eq(handbookVersions.id, id))
}

const isMentorIn = (organisationId: string, today: string) =>
  and(
    eq(grants.organisationId, organisationId),
    eq(grants.kind, 'mentor'),
    isNull(grants.endedAt),
    sql`${grants.validFrom} <= ${today}::date and (${grants.validTo} is null or ${grants.validTo} >= ${today}::date)`,
  )

export const mentorIdsOf = async (db: Db, organisationId: string, today: string): Promise<string[]> => {
  const rows = await db
    .selectDistinct({ personId: grants.personId })
    .from(grants)
    .where(isMentorIn(organisationId, today))
  return rows.map(({ personId }) => personId)
}

type Page = { today: string; after: readonly [string, string] | undefined; limit: number }

/** Mentors by name, each with the latest version that they said to have read. */
export const readersByName = async (db: Db, organisationId: string, { today, after, limit }: Page) => {
  const { rows } = await db.execute<{ id: string; name: string; sort: string; number: number | null; at: Date | null }>(
    sql`select p.id, concat_ws(' ', coalesce(p.preferred_name, p.given_name), p.family_name) as name,
               k.sort_name as sort, a.number, a.at
          from ${organisationPeopleOf(organisationId)} k
          join people p on p.id = k.person_id
          left join lateral (select v.number, x.at from handbook_acknowledgements x
                               join handbook_versions v on v.id = x.handbook_version_id
                              where x.person_id = p.id and x.organisation_id = ${organisationId}::uuid
                              order by v.number desc limit 1) a on true
         where exists (select from grants where grants.person_id = p.id and ${isMentorIn(organisationId, today)})
           ${after ? sql`and (k.sort_name, k.person_id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
         order by k.sort_name, k.person_id limit ${limit}`,
  )
  return rows
}

const organisationPeopleOf = (organisationId: string) =>
  sql`(select person_id, sort_name from organisation_people where organisation_id = ${organisationId}::uuid)`

export const newestNumber = async (db: Db, organisationId: string): Promise<number> => {
  const rows = await db
    .select({ number: sql<number>`coalesce(max(${handbookVersions.number}), 0)::int` })
    .from(handbookVersions)
    .where(and(eq(handbookVersions.organisationId, organisationId), isNotNull(handbookVersions.publishedAt)))
  return rows[0]?.number ?? 0
}

export const heldAcknowledgements = (db: Db, personId: string) =>
  db
    .select({
      organisation: organisations.name,
      version: handbookVersions.number,
      at: handbookAcknowledgements.at,
    })
    .from(handbookAcknowledgements)
    .innerJoin(handbookVersions, eq(handbookVersions.id, handbookAcknowledgements.handbookVersionId))
    .innerJoin(organisations, eq(organisations.id, handbookAcknowledgements.organisationId))
    .where(eq(handbookAcknowledgements.personId, personId))
    .orderBy(asc(handbookAcknowledgements.at))
