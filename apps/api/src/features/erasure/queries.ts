import type { ErasurePage } from '@elevate/contracts/erasure'
import type { erasureObstacles } from '@elevate/contracts/erasure-vocabulary'
import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, lt, sql } from '@elevate/db/drizzle'
import { type ErasedTable, erasureRequests } from '@elevate/db/schema/data-rights'
import { organisationPeople, people } from '@elevate/db/schema/people'

const columns = {
  id: erasureRequests.id,
  personId: erasureRequests.personId,
  organisationIds: erasureRequests.organisationIds,
  state: erasureRequests.state,
  askedAt: erasureRequests.askedAt,
  askedBy: erasureRequests.askedBy,
  dueOn: erasureRequests.dueOn,
  decidedAt: erasureRequests.decidedAt,
  refusedWhy: erasureRequests.refusedWhy,
  receipt: erasureRequests.receipt,
  version: erasureRequests.version,
  name: sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`,
}

const requests = (db: Db) =>
  db.select(columns).from(erasureRequests).innerJoin(people, eq(people.id, erasureRequests.personId))
export type RequestRow = Awaited<ReturnType<typeof requests>>[number]

export const requestsNewestFirst = (db: Db, { before, limit }: { before: string | undefined; limit: number }) =>
  requests(db)
    .where(before === undefined ? undefined : lt(erasureRequests.id, before))
    .orderBy(desc(erasureRequests.id))
    .limit(limit)

export const findRequest = async (db: Db, id: string): Promise<RequestRow | undefined> =>
  (await requests(db).where(eq(erasureRequests.id, id)))[0]

export const lastRequestOf = async (db: Db, personId: string): Promise<RequestRow | undefined> =>
  (await requests(db).where(eq(erasureRequests.personId, personId)).orderBy(desc(erasureRequests.id)).limit(1))[0]

/** Decided once only, however many press at the same moment. */
export const lockRequest = async (db: Db, id: string): Promise<void> => {
  await db.select({ id: erasureRequests.id }).from(erasureRequests).where(eq(erasureRequests.id, id)).for('update')
}

export const insertRequest = async (db: Db, row: typeof erasureRequests.$inferInsert): Promise<boolean> =>
  ((await db.insert(erasureRequests).values(row).onConflictDoNothing()).rowCount ?? 0) > 0

type Decision = { state: 'erased' | 'refused' | 'withdrawn'; decidedAt: Date; decidedBy: string | null }

export const decideRequest = async (
  db: Db,
  id: string,
  values: Decision & { refusedWhy?: string; receipt?: ErasedTable[] },
): Promise<void> => {
  await db
    .update(erasureRequests)
    .set({ ...values, version: sql`${erasureRequests.version} + 1` })
    .where(and(eq(erasureRequests.id, id), eq(erasureRequests.state, 'asked')))
}

/** Everywhere, whoever asks. */
export const organisationsThatKnow = async (db: Db, personId: string): Promise<string[]> => {
  const rows = await db
    .select({ id: organisationPeople.organisationId })
    .from(organisationPeople)
    .where(eq(organisationPeople.personId, personId))
    .orderBy(asc(organisationPeople.organisationId))
  return rows.map(({ id }) => id)
}

export const nameOf = async (db: Db, personId: string): Promise<string | undefined> => {
  const rows = await db
    .select({ name: columns.name })
    .from(people)
    .where(and(eq(people.id, personId), sql`${people.erasedAt} is null`))
  return rows[0]?.name
}

type Obstacle = (typeof erasureObstacles)[number]

export const obstaclesOf = async (db: Db, personId: string, today: string): Promise<Obstacle[]> => {
  const { rows } = await db.execute<{ obstacle: Obstacle }>(
    sql`select o as obstacle from app.erasure_obstacles(${personId}, ${today}::date) o`,
  )
  return rows.map(({ obstacle }) => obstacle)
}

type HeldRecord = ErasurePage['heldRecords'][number]

/** Not as the system: what another organisation holds, and why, is not for everybody who answers the request. */
export const heldRecordsOf = async (db: Db, personId: string): Promise<HeldRecord[]> => {
  const { rows } = await db.execute<HeldRecord>(sql`
    select h.kind, h.record_id as "recordId", r.title, r.day::text, h.reason,
           to_char(h.placed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "placedAt"
      from app.holds_on_records_of(${personId}) held join record_holds h on h.id = held
      left join lateral app.record_of(h.kind::text, h.record_id) r on true
     order by h.id`)
  return rows
}

/** As the system: much of what is counted nobody but its author may read. */
export const erasureLines = async (
  db: Db,
  personId: string,
  { today, really }: { today: string; really: boolean },
): Promise<ErasedTable[]> => {
  const { rows } = await db.execute<ErasedTable>(
    sql`select in_table as table, fate, how_many as rows, why from app.erase_person(${personId}, ${today}::date, ${really})`,
  )
  return rows
}
