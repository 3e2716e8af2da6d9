import type { Db } from '@elevate/db/connect'
import { and, desc, eq, sql } from '@elevate/db/drizzle'
import { organisations } from '@elevate/db/schema/organisations'
import { people } from '@elevate/db/schema/people'
import { paymentRates } from '@elevate/db/schema/recruitment-setup'

export const ratesOf = (db: Db, organisationId: string) =>
  db
    .select({
      id: paymentRates.id,
      validFrom: paymentRates.validFrom,
      dayPence: paymentRates.dayPence,
      halfDayPence: paymentRates.halfDayPence,
      note: paymentRates.note,
      campaigns: sql<number>`(select count(*)::int from campaigns c where c.payment_rate_id = ${paymentRates.id})`,
      addedBy: sql<string | null>`nullif(concat_ws(' ', ${people.givenName}, ${people.familyName}), '')`,
    })
    .from(paymentRates)
    .leftJoin(people, eq(people.id, paymentRates.createdBy))
    .where(eq(paymentRates.organisationId, organisationId))
    .orderBy(desc(paymentRates.validFrom))
export type RateRow = Awaited<ReturnType<typeof ratesOf>>[number]

/** One after the other, so that what is refused by the rates that are there is refused for all. */
/** False where there is no such organisation. */
export const lockRatesOf = async (tx: Db, organisationId: string): Promise<boolean> => {
  const rows = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
    .for('no key update')
  return rows.length > 0
}

export const insertRate = async (tx: Db, row: typeof paymentRates.$inferInsert): Promise<void> => {
  await tx.insert(paymentRates).values(row)
}

export const deleteRate = async (tx: Db, organisationId: string, rateId: string): Promise<void> => {
  await tx.delete(paymentRates).where(and(eq(paymentRates.id, rateId), eq(paymentRates.organisationId, organisationId)))
}
