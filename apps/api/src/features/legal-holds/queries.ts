import type { RecordHoldKind } from '@elevate/contracts/record-hold-kinds'
import type { Db } from '@elevate/db/connect'
import { and, eq, isNull, type SQL, sql } from '@elevate/db/drizzle'
import { recordHolds } from '@elevate/db/schema/data-rights'

export type Record = { kind: RecordHoldKind; recordId: string }

type Called = { title: string | null; day: string | null; names: string | null }
export type RecordRow = Called & { organisationId: string; organisationName: string }

const fullName = (person: SQL) => sql`(
  select nullif(concat_ws(' ', coalesce(p.preferred_name, p.given_name), p.family_name), '') from people p where p.id = ${person})`

/** Those whose record it is, in order. */
const namesOf = (ids: SQL) => sql`(
  select string_agg(concat_ws(' ', coalesce(p.preferred_name, p.given_name), p.family_name), ' and ' order by w.n)
    from unnest(${ids}) with ordinality w(id, n) join people p on p.id = w.id)`

export const findRecord = async (db: Db, { kind, recordId }: Record): Promise<RecordRow | undefined> => {
  const { rows } = await db.execute<RecordRow>(sql`
    select o.id as "organisationId", o.name as "organisationName", r.title, r.day::text, ${namesOf(sql`r.person_ids`)} as names
      from app.record_of(${kind}, ${recordId}) r join organisations o on o.id = r.organisation_id`)
  return rows[0]
}

/** Instants as ISO text. */
export type HoldRow = {
  id: string
  reason: string
  reviewOn: string
  placedAt: string
  placedBy: string | null
  releasedAt: string | null
  releasedBy: string | null
}

const iso = (instant: SQL) => sql`to_char(${instant} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const holdColumns = sql`h.id, h.reason, h.review_on::text as "reviewOn", ${iso(sql`h.placed_at`)} as "placedAt",
  ${fullName(sql`h.placed_by`)} as "placedBy", ${iso(sql`h.released_at`)} as "releasedAt", ${fullName(sql`h.released_by`)} as "releasedBy"`

export const holdsOf = async (db: Db, { kind, recordId }: Record): Promise<HoldRow[]> => {
  const { rows } = await db.execute<HoldRow>(sql`
    select ${holdColumns} from record_holds h
     where h.record_id = ${recordId} and h.kind = ${kind} order by h.id desc`)
  return rows
}

export type HeldRow = HoldRow & Called & { kind: RecordHoldKind | 'person'; recordId: string }
type Wanted = { organisationId: string; isOpen: boolean; before: string | undefined; limit: number }

/** Records and people on hold in one list: it says all that an organisation keeps beyond its time. */
export const holdsNewestFirst = async (
  db: Db,
  { organisationId, isOpen, before, limit }: Wanted,
): Promise<HeldRow[]> => {
  const { rows } = await db.execute<HeldRow>(sql`
    with h as (
      select * from (
        select r.id, r.kind::text, r.record_id, r.reason, r.review_on, r.placed_at, r.placed_by, r.released_at, r.released_by
          from record_holds r where r.organisation_id = ${organisationId}
        union all
        select l.id, 'person', l.person_id, l.reason, l.review_on, l.placed_at, l.placed_by, l.released_at, l.released_by
          from legal_holds l join organisation_people k on k.person_id = l.person_id and k.organisation_id = ${organisationId}
      ) both_kinds
      where (released_at is null) = ${isOpen} ${before === undefined ? sql`` : sql`and id < ${before}`}
      order by id desc limit ${limit})
    select h.kind, h.record_id as "recordId", r.title, r.day::text,
           case when h.kind = 'person' then ${fullName(sql`h.record_id`)} else ${namesOf(sql`r.person_ids`)} end as names, ${holdColumns}
      from h left join lateral app.record_of(h.kind, h.record_id) r on true
     order by h.id desc`)
  return rows
}

/** Waits until nothing is being deleted: what is found after this stays until the hold on it stands (retention.sql). */
export const waitForDeletions = async (tx: Db): Promise<void> => {
  await tx.execute(sql`lock table record_holds in row exclusive mode`)
}

export const insertHold = async (tx: Db, row: typeof recordHolds.$inferInsert): Promise<boolean> =>
  ((await tx.insert(recordHolds).values(row).onConflictDoNothing()).rowCount ?? 0) > 0

export const releaseHold = async (
  tx: Db,
  { holdId, kind, recordId }: Record & { holdId: string },
  values: { releasedAt: Date; releasedBy: string },
): Promise<boolean> => {
  const isTheOne = and(eq(recordHolds.id, holdId), eq(recordHolds.kind, kind), eq(recordHolds.recordId, recordId))
  const { rowCount } = await tx
    .update(recordHolds)
    .set(values)
    .where(and(isTheOne, isNull(recordHolds.releasedAt)))
  return (rowCount ?? 0) > 0
}
