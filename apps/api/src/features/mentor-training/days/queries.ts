import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from '@elevate/db/drizzle'
import { trainingBookings, trainingDays } from '@elevate/db/schema/mentor-training'
import { organisations } from '@elevate/db/schema/organisations'
import { people } from '@elevate/db/schema/people'

export const fullName = sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`

const columns = (personId: string) => ({
  id: trainingDays.id,
  organisationId: trainingDays.organisationId,
  organisation: { id: organisations.id, name: organisations.name, shortName: organisations.shortName },
  title: trainingDays.title,
  startsAt: trainingDays.startsAt,
  minutes: trainingDays.minutes,
  place: trainingDays.place,
  access: trainingDays.access,
  places: trainingDays.places,
  booked: trainingDays.booked,
  calendarSequence: trainingDays.calendarSequence,
  cancelledAt: trainingDays.cancelledAt,
  version: trainingDays.version,
  isMine: sql<boolean>`exists (select from ${trainingBookings} b where b.training_day_id = ${trainingDays.id} and b.person_id = ${personId} and b.cancelled_at is null)`,
})

const select = (db: Db, personId: string, condition: SQL | undefined) =>
  db
    .select(columns(personId))
    .from(trainingDays)
    .innerJoin(organisations, eq(organisations.id, trainingDays.organisationId))
    .where(condition)

type Listed = {
  organisationIds: string[]
  isPast: boolean
  now: Date
  after: string | undefined
  limit: number
}

export const daysInOrder = (db: Db, personId: string, { organisationIds, isPast, now, after, limit }: Listed) => {
  const ends = sql`${trainingDays.startsAt} + make_interval(mins => ${trainingDays.minutes})`
  const at = now.toISOString()
  const beyond = after
    ? sql`(${trainingDays.startsAt}, ${trainingDays.id}) ${isPast ? sql`<` : sql`>`} (select d.starts_at, d.id from training_days d where d.id = ${after})`
    : undefined
  const order = isPast ? desc : asc
  return select(
    db,
    personId,
    and(
      inArray(trainingDays.organisationId, organisationIds),
      isPast ? sql`${ends} <= ${at}::timestamptz` : sql`${ends} > ${at}::timestamptz`,
      beyond,
    ),
  )
    .orderBy(order(trainingDays.startsAt), order(trainingDays.id))
    .limit(limit)
}
export type DayRow = Awaited<ReturnType<typeof daysInOrder>>[number]

export const findDay = async (db: Db, personId: string, dayId: string): Promise<DayRow | undefined> => {
  const rows = await select(db, personId, eq(trainingDays.id, dayId))
  return rows[0]
}

/** Serialises what happens to one day. */
export const lockDay = async (tx: Db, dayId: string): Promise<void> => {
  await tx.select({ id: trainingDays.id }).from(trainingDays).where(eq(trainingDays.id, dayId)).for('update')
}

type NewDay = typeof trainingDays.$inferInsert

export const insertDay = async (tx: Db, row: NewDay): Promise<void> => {
  await tx.insert(trainingDays).values(row)
}

type Values = Pick<NewDay, 'title' | 'startsAt' | 'minutes' | 'place' | 'access' | 'places'>

export const updateDay = async (tx: Db, dayId: string, values: Values | { cancelledAt: Date }): Promise<void> => {
  await tx
    .update(trainingDays)
    .set({
      ...values,
      calendarSequence: sql`${trainingDays.calendarSequence} + 1`,
      version: sql`${trainingDays.version} + 1`,
    })
    .where(eq(trainingDays.id, dayId))
}

/** Who has a place, by name. */
export const bookingsOf = (db: Db, dayId: string) =>
  db
    .select({
      id: trainingBookings.id,
      person: { id: people.id, name: fullName },
      email: people.email,
      bookedAt: trainingBookings.bookedAt,
      attendance: trainingBookings.attendance,
    })
    .from(trainingBookings)
    .innerJoin(people, eq(people.id, trainingBookings.personId))
    .where(and(eq(trainingBookings.trainingDayId, dayId), isNull(trainingBookings.cancelledAt)))
    .orderBy(asc(fullName), asc(trainingBookings.id))
export type BookingRow = Awaited<ReturnType<typeof bookingsOf>>[number]

/** False where the person has a place already. */
export const insertBooking = async (tx: Db, row: typeof trainingBookings.$inferInsert): Promise<boolean> => {
  const { rowCount } = await tx.insert(trainingBookings).values(row).onConflictDoNothing()
  return rowCount === 1
}

/** False where there is none left: of many who ask for the last place at once, one gets it. */
export const takePlace = async (tx: Db, dayId: string): Promise<boolean> => {
  const { rowCount } = await tx
    .update(trainingDays)
    .set({ booked: sql`${trainingDays.booked} + 1` })
    .where(and(eq(trainingDays.id, dayId), sql`${trainingDays.booked} < ${trainingDays.places}`))
  return rowCount === 1
}

export const giveUpBooking = async (tx: Db, mine: { dayId: string; personId: string; now: Date }): Promise<boolean> => {
  const { rowCount } = await tx
    .update(trainingBookings)
    .set({ cancelledAt: mine.now })
    .where(
      and(
        eq(trainingBookings.trainingDayId, mine.dayId),
        eq(trainingBookings.personId, mine.personId),
        isNull(trainingBookings.cancelledAt),
      ),
    )
  if (rowCount !== 1) return false
  await tx
    .update(trainingDays)
    .set({ booked: sql`${trainingDays.booked} - 1` })
    .where(eq(trainingDays.id, mine.dayId))
  return true
}

export const markBookings = async (
  tx: Db,
  ids: string[],
  mark: { attendance: 'attended' | 'missed' | null; markedAt: Date; markedBy: string },
): Promise<void> => {
  if (ids.length === 0) return
  await tx.update(trainingBookings).set(mark).where(inArray(trainingBookings.id, ids))
}

/** Places on days that begin soon, booked before that. */
export const bookingsSoon = (tx: Db, { from, to }: { from: Date; to: Date }) =>
  tx
    .select({
      personId: trainingBookings.personId,
      bookedAt: trainingBookings.bookedAt,
      day: {
        id: trainingDays.id,
        organisationId: trainingDays.organisationId,
        title: trainingDays.title,
        startsAt: trainingDays.startsAt,
        minutes: trainingDays.minutes,
        place: trainingDays.place,
        calendarSequence: trainingDays.calendarSequence,
      },
    })
    .from(trainingBookings)
    .innerJoin(trainingDays, eq(trainingDays.id, trainingBookings.trainingDayId))
    .where(
      and(
        isNull(trainingBookings.cancelledAt),
        isNull(trainingDays.cancelledAt),
        sql`${trainingDays.startsAt} > ${from.toISOString()}::timestamptz and ${trainingDays.startsAt} <= ${to.toISOString()}::timestamptz`,
      ),
    )
    .orderBy(asc(trainingBookings.id))
