import { auditWords } from '@elevate/contracts/audit-actions'
import type { Db } from '@elevate/db/connect'
import { and, desc, eq, lt, or, sql } from '@elevate/db/drizzle'
import { prepared } from '@elevate/db/prepared'
import { organisations } from '@elevate/db/schema/organisations'
import { people } from '@elevate/db/schema/people'
import { auditEntries } from '@elevate/db/schema/trail'
import { slicesOf } from '@elevate/db/slices'

type NewEntry = Omit<typeof auditEntries.$inferInsert, 'id' | 'at'>

/** Prepared, because every change writes one. */
export const insertEntry = async (db: Db, entry: NewEntry): Promise<void> => {
  const { organisationId = null, requestId = null, details = {}, ...rest } = entry
  const insert = prepared(db, 'insert-audit-entry', (into) =>
    into.insert(auditEntries).values({
      actorId: sql.placeholder('actorId'),
      organisationId: sql.placeholder('organisationId'),
      action: sql.placeholder('action'),
      subjectKind: sql.placeholder('subjectKind'),
      subjectId: sql.placeholder('subjectId'),
      details: sql.placeholder('details'),
      requestId: sql.placeholder('requestId'),
    }),
  )
  await insert.execute({ ...rest, organisationId, requestId, details })
}

export const insertEntries = async (db: Db, entries: readonly NewEntry[]): Promise<void> => {
  for (const rows of slicesOf(entries)) await db.insert(auditEntries).values(rows)
}

type Wanted = {
  organisationId?: string
  subjectId?: string
  actorId?: string
  action?: string
  before: number | undefined
  limit: number
}

/**
 * That somebody applied, and how it goes, is read by who runs the programme (docs/decisions/0013). What is done about
 * an application or a check is there for administrators with the name of who works on the programme, and with no other.
 */
const isNamed = sql`(${auditEntries.subjectKind} not in ('application', 'check') or exists (select from grants g where g.person_id = ${auditEntries.actorId} and g.organisation_id = ${auditEntries.organisationId} and g.kind in ('coordinator', 'panel-member')))`

export const entriesNewestFirst = (db: Db, { organisationId, subjectId, actorId, action, before, limit }: Wanted) =>
  db
    .select({
      id: auditEntries.id,
      at: auditEntries.at,
      actor: {
        id: people.id,
        name: sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`,
      },
      organisation: { id: organisations.id, name: organisations.name },
      action: auditEntries.action,
      subjectKind: auditEntries.subjectKind,
      subjectId: auditEntries.subjectId,
      details: auditEntries.details,
      requestId: auditEntries.requestId,
    })
    .from(auditEntries)
    .leftJoin(people, and(eq(people.id, auditEntries.actorId), isNamed))
    .leftJoin(organisations, eq(organisations.id, auditEntries.organisationId))
    .where(
      and(
        organisationId ? eq(auditEntries.organisationId, organisationId) : undefined,
        subjectId ? eq(auditEntries.subjectId, subjectId) : undefined,
        actorId ? and(eq(auditEntries.actorId, actorId), isNamed) : undefined,
        action ? eq(auditEntries.action, action) : undefined,
        before === undefined ? undefined : lt(auditEntries.id, before),
      ),
    )
    .orderBy(desc(auditEntries.id))
    .limit(limit)

/** What a person did, and what was done to what is held about them; who did it is theirs to know for their own acts. */
export const entriesAbout = async (db: Db, personId: string) => {
  const rows = await db
    .select({
      at: auditEntries.at,
      by: sql<string>`case when ${auditEntries.actorId} = ${personId} then 'you' when ${auditEntries.actorId} is null then 'the system' else 'somebody who runs the programme' end`,
      action: auditEntries.action,
      fields: sql<unknown>`${auditEntries.details} -> 'fields'`,
    })
    .from(auditEntries)
    .where(or(eq(auditEntries.actorId, personId), eq(auditEntries.subjectId, personId)))
    .orderBy(desc(auditEntries.id))
  return rows.map(({ at, by, action, fields }) => ({ at, by, what: auditWords(action) ?? action, fields }))
}
