import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, type Placeholder, type SQL, sql } from '@elevate/db/drizzle'
import { prepared } from '@elevate/db/prepared'
import { dropInBookings, dropInHosts, dropInSettings, dropIns } from '@elevate/db/schema/drop-ins'
import { organisations } from '@elevate/db/schema/organisations'
import { usualSettings } from '../rules.ts'

const mine = dropInBookings

/** As JSON, so that a list of sessions is one statement whatever their number. */
const hostsOfSession = sql<{ id: string; name: string }[]>`(
  select coalesce(json_agg(json_build_object('id', p.id, 'name', concat_ws(' ', coalesce(p.preferred_name, p.given_name), p.family_name)) order by p.given_name, p.id), '[]')
    from drop_in_hosts h join colleagues p on p.id = h.person_id where h.drop_in_id = ${dropIns.id})`

const columns = {
  id: dropIns.id,
  organisationId: dropIns.organisationId,
  organisation: organisations.shortName,
  seriesId: dropIns.seriesId,
  title: dropIns.title,
  about: dropIns.about,
  startTime: dropIns.startTime,
  minutes: dropIns.minutes,
  way: dropIns.way,
  link: dropIns.link,
  linkFor: dropIns.linkFor,
  place: dropIns.place,
  isStepFree: dropIns.isStepFree,
  hasHearingLoop: dropIns.hasHearingLoop,
  accessNote: dropIns.accessNote,
  booking: dropIns.booking,
  capacity: dropIns.capacity,
  day: dropIns.day,
  startsAt: dropIns.startsAt,
  endsAt: dropIns.endsAt,
  cancelledAt: dropIns.cancelledAt,
  cancelledWhy: dropIns.cancelledWhy,
  closedAt: dropIns.closedAt,
  calendarSequence: dropIns.calendarSequence,
  taken: dropIns.taken,
  waiting: dropIns.waiting,
  themes: dropIns.themes,
  reply: dropIns.reply,
  version: dropIns.version,
  noticeHours: sql<number>`coalesce(${dropInSettings.noticeHours}, ${usualSettings.noticeHours})`,
  hosts: hostsOfSession,
  mineId: mine.id,
  mineState: mine.state,
  mineIsListed: mine.isListed,
  mineOfferEndsAt: mine.offerEndsAt,
  mineBookedAt: mine.bookedAt,
  mineSequence: sql<number | null>`${mine.calendarSequence}`,
  placeInQueue: sql<number | null>`case when ${mine.state} = 'waiting' then app.place_in_drop_in_queue(${mine.id}) end`,
}

const asSeenBy = (db: Db, personId: string | Placeholder) =>
  db
    .select(columns)
    .from(dropIns)
    .innerJoin(organisations, eq(organisations.id, dropIns.organisationId))
    .leftJoin(dropInSettings, eq(dropInSettings.organisationId, dropIns.organisationId))
    .leftJoin(mine, and(eq(mine.dropInId, dropIns.id), eq(mine.personId, personId)))

export type DropInRow = Awaited<ReturnType<typeof asSeenBy>>[number]

export const findDropIn = async (db: Db, dropInId: string, personId: string): Promise<DropInRow | undefined> => {
  const rows = await prepared(db, 'drop-in', (from) =>
    asSeenBy(from, sql.placeholder('personId')).where(eq(dropIns.id, sql.placeholder('dropInId'))),
  ).execute({ personId, dropInId })
  return rows[0]
}

type Wanted = {
  organisationIds: string[]
  seriesId?: string | undefined
  /** Sessions that have not ended at this moment, or those that have; null for both. */
  when: { is: 'coming' | 'past'; now: Date } | null
  /** Days in London. */
  from?: string | undefined
  to?: string | undefined
  after?: readonly [string, string] | undefined
  limit: number
}

const placeAfter = (after: readonly [string, string], isPast: boolean): SQL =>
  isPast
    ? sql`(${dropIns.startsAt}, ${dropIns.id}) < (${after[0]}::timestamptz, ${after[1]}::uuid)`
    : sql`(${dropIns.startsAt}, ${dropIns.id}) > (${after[0]}::timestamptz, ${after[1]}::uuid)`

export const dropInsInOrder = (db: Db, personId: string, wanted: Wanted) => {
  const { when, after } = wanted
  const isPast = when?.is === 'past'
  const turn = isPast ? desc : asc
  return asSeenBy(db, personId)
    .where(
      and(
        inArray(dropIns.organisationId, wanted.organisationIds),
        wanted.seriesId ? eq(dropIns.seriesId, wanted.seriesId) : undefined,
        when ? (isPast ? lt(dropIns.endsAt, when.now) : gte(dropIns.endsAt, when.now)) : undefined,
        wanted.from ? gte(dropIns.day, wanted.from) : undefined,
        wanted.to ? sql`${dropIns.day} <= ${wanted.to}` : undefined,
        after ? placeAfter(after, isPast) : undefined,
      ),
    )
    .orderBy(turn(dropIns.startsAt), turn(dropIns.id))
    .limit(wanted.limit)
}

/** Sessions to come in which the person has or wants a place, or is host. */
export const dropInsOf = (db: Db, personId: string, { whose, now }: { whose: 'booked' | 'hosting'; now: Date }) =>
  asSeenBy(db, personId)
    .where(
      and(
        gt(dropIns.endsAt, now),
        whose === 'booked'
          ? inArray(mine.state, ['booked', 'waiting', 'offered'])
          : sql`exists (select from ${dropInHosts} h where h.drop_in_id = ${dropIns.id} and h.person_id = ${personId})`,
      ),
    )
    .orderBy(asc(dropIns.startsAt), asc(dropIns.id))
    .limit(100)

/** What the session of the same series before this one left behind. */
export const lastTimeOf = (db: Db, dropInId: string) =>
  db
    .select({ dropInId: dropIns.id, day: dropIns.day, themes: dropIns.themes, reply: dropIns.reply })
    .from(dropIns)
    .where(
      and(
        sql`(${dropIns.seriesId}, ${dropIns.organisationId}) in (select t.series_id, t.organisation_id from drop_ins t where t.id = ${dropInId})`,
        sql`${dropIns.startsAt} < (select t.starts_at from drop_ins t where t.id = ${dropInId})`,
        sql`(${dropIns.themes} <> '' or ${dropIns.reply} <> '')`,
        isNull(dropIns.cancelledAt),
      ),
    )
    .orderBy(desc(dropIns.startsAt), desc(dropIns.id))
    .limit(1)

/** Whatever is done to one session waits for what is done to it now: two people cannot take the last place. */
export const lockDropIn = async (tx: Db, dropInId: string) => {
  const rows = await prepared(tx, 'drop-in-locked', (from) =>
    from
      .select()
      .from(dropIns)
      .where(eq(dropIns.id, sql.placeholder('dropInId')))
      .for('update'),
  ).execute({ dropInId })
  return rows[0]
}
export type LockedDropIn = NonNullable<Awaited<ReturnType<typeof lockDropIn>>>

export const lockSeriesSessions = (tx: Db, seriesId: string, { fromDay, now }: { fromDay: string; now: Date }) =>
  tx
    .select()
    .from(dropIns)
    .where(
      and(
        eq(dropIns.seriesId, seriesId),
        sql`coalesce(${dropIns.seriesDay}, ${dropIns.day}) >= ${fromDay}`,
        isNull(dropIns.cancelledAt),
        gt(dropIns.startsAt, now),
      ),
    )
    .orderBy(asc(dropIns.id))
    .for('update')

type NewRow = typeof dropIns.$inferInsert

/** A session of a series that is there already is left alone, however many workers make it. */
export const insertDropIns = (tx: Db, rows: NewRow[]) =>
  rows.length === 0
    ? Promise.resolve([])
    : tx.insert(dropIns).values(rows).onConflictDoNothing().returning({ id: dropIns.id })

export const updateDropIn = async (tx: Db, id: string, set: Partial<NewRow>): Promise<void> => {
  await tx
    .update(dropIns)
    .set({ ...set, version: sql`${dropIns.version} + 1` })
    .where(eq(dropIns.id, id))
}

/** Who is reminded anew, because the session is at another time. */
export const forgetReminders = async (tx: Db, dropInId: string): Promise<void> => {
  await tx.update(dropInBookings).set({ remindedAt: null }).where(eq(dropInBookings.dropInId, dropInId))
}

export const findSettings = async (db: Db, organisationId: string) => {
  const [row] = await db.select().from(dropInSettings).where(eq(dropInSettings.organisationId, organisationId))
  return row ?? { ...usualSettings, organisationId, version: 0 }
}
