import type { Db } from '@elevate/db/connect'
import { and, asc, eq, isNull, lt, sql } from '@elevate/db/drizzle'
import { applications } from '@elevate/db/schema/applications'
import { offers } from '@elevate/db/schema/decisions'

/** Whoever answers, extends or withdraws waits for the others: one answer, however many devices. */
export const lockApplication = async (tx: Db, applicationId: string) => {
  const rows = await tx
    .select({
      id: applications.id,
      organisationId: applications.organisationId,
      campaignId: applications.campaignId,
      personId: applications.personId,
      reference: applications.reference,
      state: applications.state,
    })
    .from(applications)
    .where(eq(applications.id, applicationId))
    .for('update')
  return rows[0]
}
export type HeldApplication = NonNullable<Awaited<ReturnType<typeof lockApplication>>>

export const endOffer = async (
  tx: Db,
  offerId: string,
  end: { endedAt: Date; endedHow: 'accepted' | 'declined' | 'lapsed'; answeredFor: string | null },
): Promise<void> => {
  await tx
    .update(offers)
    .set({ ...end, version: sql`${offers.version} + 1` })
    .where(eq(offers.id, offerId))
}

export const extendOffer = async (tx: Db, offerId: string, answerBy: string): Promise<void> => {
  await tx
    .update(offers)
    .set({ answerBy, version: sql`${offers.version} + 1` })
    .where(eq(offers.id, offerId))
}

/** Open offers whose last day is over. */
export const offersPast = (db: Db, today: string) =>
  db
    .select({ applicationId: offers.applicationId })
    .from(offers)
    .where(and(isNull(offers.endedAt), lt(offers.answerBy, today)))
    .orderBy(asc(offers.id))

const openOffer = { id: offers.id, applicationId: offers.applicationId, answerBy: offers.answerBy }

/** Open offers with this last day, made long enough before it that a reminder is not a nuisance. */
export const offersToRemind = (db: Db, { answerBy, madeBefore }: { answerBy: string; madeBefore: Date }) =>
  db
    .select(openOffer)
    .from(offers)
    .where(and(isNull(offers.endedAt), eq(offers.answerBy, answerBy), lt(offers.offeredAt, madeBefore)))
    .orderBy(asc(offers.id))
export type OpenOffer = Awaited<ReturnType<typeof offersToRemind>>[number]
