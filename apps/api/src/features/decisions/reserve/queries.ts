import type { Db } from '@elevate/db/connect'
import { and, asc, eq, isNull, lt, or, sql } from '@elevate/db/drizzle'
import { applications } from '@elevate/db/schema/applications'
import { reservePlaces } from '@elevate/db/schema/decisions'

export const setAgreement = async (
  tx: Db,
  applicationId: string,
  answer: { agrees: boolean; agreedAt: Date; answeredFor: string | null },
): Promise<void> => {
  await tx
    .update(reservePlaces)
    .set({ ...answer, version: sql`${reservePlaces.version} + 1` })
    .where(eq(reservePlaces.applicationId, applicationId))
}

/** Places whose time is over, or about which nobody heard in time. */
export const placesPast = (db: Db, today: string) =>
  db
    .select({ applicationId: reservePlaces.applicationId })
    .from(reservePlaces)
    .innerJoin(applications, eq(applications.id, reservePlaces.applicationId))
    .where(
      and(
        isNull(reservePlaces.endedAt),
        eq(applications.state, 'reserve'),
        or(lt(reservePlaces.until, today), and(isNull(reservePlaces.agrees), lt(reservePlaces.answerBy, today))),
      ),
    )
    .orderBy(asc(reservePlaces.applicationId))
