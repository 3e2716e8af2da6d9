import type { Db } from '@elevate/db/connect'
import { coffeeTellings } from '@elevate/db/schema/coffee-afterwards'
import { people } from '@elevate/db/schema/people'
import { and, asc, eq, inArray, isNull } from 'drizzle-orm'
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

export const tellingsOf = (db: Db, roundId: string): Promise<TellingRow[]> =>
  fromTellings(db).where(eq(coffeeTellings.roundId, roundId)).orderBy(asc(coffeeTellings.id))

export const findTelling = async (db: Db, tellingId: string): Promise<TellingRow | undefined> => {
  const rows = await fromTellings(db).where(eq(coffeeTellings.id, tellingId))
  return rows[0]
}

export const insertTellings = async (tx: Db, rows: (typeof coffeeTellings.$inferInsert)[]): Promise<void> => {
  if (rows.length > 0) await tx.insert(coffeeTellings).values(rows)
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
        inArray(coffeeTellings.personId, to.personIds),
        isNull(coffeeTellings.toldAt),
        isNull(coffeeTellings.withdrawnAt),
      ),
    )
}
