import type { Db } from '@elevate/db/connect'
import { and, asc, eq, isNull, sql } from '@elevate/db/drizzle'
import { coffeeTellings } from '@elevate/db/schema/coffee-afterwards'
import { people } from '@elevate/db/schema/people'
import { slicesOf } from '@elevate/db/slices'
import { fullName } from '../queries.ts'

const telling = {
  id: coffeeTellings.id,
  roundId: coffeeTellings.roundId,
  personId: coffeeTellings.personId,
  name: fullName,
  by: coffeeTellings.by,
  phone: people.phone,
  address: people.address,
  postcode: people.postcode,
  message: coffeeTellings.message,
  withdrawnAt: coffeeTellings.withdrawnAt,
  toldAt: coffeeTellings.toldAt,
}

const fromTellings = (db: Db) =>
  db.select(telling).from(coffeeTellings).innerJoin(people, eq(people.id, coffeeTellings.personId))
export type TellingRow = Awaited<ReturnType<typeof fromTellings>>[number]

const isLeft = and(isNull(coffeeTellings.toldAt), isNull(coffeeTellings.withdrawnAt))

/** All of a round; where they are more than `most`, the first of those that are left to be told. */
export const tellingsOf = (db: Db, roundId: string, most: number): Promise<TellingRow[]> =>
  fromTellings(db)
    .where(
      and(
        eq(coffeeTellings.roundId, roundId),
        sql`((select count(*) from coffee_tellings t where t.round_id = ${roundId}) <= ${most} or (${isLeft}))`,
      ),
    )
    .orderBy(asc(coffeeTellings.id))
    .limit(most)

export const countLeftToTell = async (db: Db, roundId: string): Promise<number> => {
  const rows = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(coffeeTellings)
    .where(and(eq(coffeeTellings.roundId, roundId), isLeft))
  return rows[0]?.count ?? 0
}

export const findTelling = async (db: Db, tellingId: string): Promise<TellingRow | undefined> => {
  const rows = await fromTellings(db).where(eq(coffeeTellings.id, tellingId))
  return rows[0]
}

export const insertTellings = async (tx: Db, rows: (typeof coffeeTellings.$inferInsert)[]): Promise<void> => {
  for (const some of slicesOf(rows)) await tx.insert(coffeeTellings).values(some)
}

/** False where it was ticked already or does not hold any more. */
export const markTold = async (
  tx: Db,
  tellingId: string,
  { toldAt, toldBy }: { toldAt: Date; toldBy: string },
): Promise<boolean> => {
  const rows = await tx
    .update(coffeeTellings)
    .set({ toldAt, toldBy })
    .where(and(eq(coffeeTellings.id, tellingId), isNull(coffeeTellings.toldAt), isNull(coffeeTellings.withdrawnAt)))
    .returning({ id: coffeeTellings.id })
  return rows.length > 0
}

/** What these people were to be told and have not been yet does not hold any more. */
export const withdrawTellings = async (
  tx: Db,
  to: { roundId: string; personIds: string[] },
  now: Date,
): Promise<void> => {
  await tx
    .update(coffeeTellings)
    .set({ withdrawnAt: now })
    .where(
      and(
        eq(coffeeTellings.roundId, to.roundId),
        sql`${coffeeTellings.personId} = any(${sql.param(to.personIds)}::uuid[])`,
        isNull(coffeeTellings.toldAt),
        isNull(coffeeTellings.withdrawnAt),
      ),
    )
}
