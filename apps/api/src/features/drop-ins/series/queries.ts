import type { Db } from '@elevate/db/connect'
import { and, asc, eq, gt, isNull, or, sql } from '@elevate/db/drizzle'
import { dropInSeries, dropInSeriesHosts, dropIns } from '@elevate/db/schema/drop-ins'
import { organisations } from '@elevate/db/schema/organisations'

const hostsOfSeries = sql<{ id: string; name: string }[]>`(
  select coalesce(json_agg(json_build_object('id', p.id, 'name', concat_ws(' ', coalesce(p.preferred_name, p.given_name), p.family_name)) order by p.given_name, p.id), '[]')
    from drop_in_series_hosts h join colleagues p on p.id = h.person_id where h.series_id = ${dropInSeries.id})`

const nextDay = (today: string) =>
  sql<
    string | null
  >`(select min(${dropIns.day}) from ${dropIns} where ${dropIns.seriesId} = ${dropInSeries.id} and ${dropIns.cancelledAt} is null and ${dropIns.day} >= ${today})`

const withHosts = (db: Db, today: string) =>
  db
    .select({
      series: dropInSeries,
      organisation: organisations.shortName,
      hosts: hostsOfSeries,
      nextDay: nextDay(today),
    })
    .from(dropInSeries)
    .innerJoin(organisations, eq(organisations.id, dropInSeries.organisationId))

export type SeriesRow = Awaited<ReturnType<typeof withHosts>>[number]

export const findSeries = async (db: Db, seriesId: string, today: string): Promise<SeriesRow | undefined> => {
  const rows = await withHosts(db, today).where(eq(dropInSeries.id, seriesId))
  return rows[0]
}

export const seriesOf = (
  db: Db,
  organisationId: string,
  { today, after, limit }: { today: string; after: string | undefined; limit: number },
) =>
  withHosts(db, today)
    .where(and(eq(dropInSeries.organisationId, organisationId), after ? gt(dropInSeries.id, after) : undefined))
    .orderBy(asc(dropInSeries.id))
    .limit(limit)

export const lockSeries = async (tx: Db, seriesId: string) => {
  const rows = await tx.select().from(dropInSeries).where(eq(dropInSeries.id, seriesId)).for('update')
  return rows[0]
}
export type LockedSeries = NonNullable<Awaited<ReturnType<typeof lockSeries>>>

export const insertSeries = async (tx: Db, row: typeof dropInSeries.$inferInsert): Promise<void> => {
  await tx.insert(dropInSeries).values(row)
}

export const updateSeries = async (
  tx: Db,
  id: string,
  { isEdit, ...set }: Partial<typeof dropInSeries.$inferInsert> & { isEdit: boolean },
): Promise<void> => {
  await tx
    .update(dropInSeries)
    .set({ ...set, ...(isEdit ? { version: sql`${dropInSeries.version} + 1` } : {}) })
    .where(eq(dropInSeries.id, id))
}

export const setSeriesHosts = async (
  tx: Db,
  series: { id: string; organisationId: string },
  hostIds: readonly string[],
): Promise<void> => {
  await tx.delete(dropInSeriesHosts).where(eq(dropInSeriesHosts.seriesId, series.id))
  await tx
    .insert(dropInSeriesHosts)
    .values(hostIds.map((personId) => ({ seriesId: series.id, personId, organisationId: series.organisationId })))
}

/** Series that go on and have sessions to be made up to this day. */
export const seriesToMake = async (db: Db, until: string): Promise<string[]> => {
  const rows = await db
    .select({ id: dropInSeries.id })
    .from(dropInSeries)
    .where(
      and(
        or(isNull(dropInSeries.madeUntil), sql`${dropInSeries.madeUntil} < ${until}`),
        sql`(${dropInSeries.endsOn} is null or ${dropInSeries.madeUntil} is null or ${dropInSeries.endsOn} > ${dropInSeries.madeUntil})`,
      ),
    )
    .orderBy(asc(dropInSeries.id))
  return rows.map(({ id }) => id)
}

export const seriesHostIds = async (db: Db, seriesId: string): Promise<string[]> => {
  const rows = await db
    .select({ personId: dropInSeriesHosts.personId })
    .from(dropInSeriesHosts)
    .where(eq(dropInSeriesHosts.seriesId, seriesId))
  return rows.map(({ personId }) => personId)
}
