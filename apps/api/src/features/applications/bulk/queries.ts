import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray, sql } from '@elevate/db/drizzle'
import { applications } from '@elevate/db/schema/applications'
import { scoringLocks } from '@elevate/db/schema/scoring'
import { listed } from '../lists/listed-queries.ts'

type Wanted = { campaignId: string; organisationId: string; applicationIds: readonly string[]; now: Date }

/** In the order of their ids, so that two who decide at once wait for each other. */
export const lockWanted = (tx: Db, { campaignId, applicationIds }: Wanted) =>
  tx
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.campaignId, campaignId), inArray(applications.id, [...applicationIds])))
    .orderBy(asc(applications.id))
    .for('update')

/** Keeps the scoring closed until this is decided: opening it again removes the row. */
export const holdScoringClosed = (tx: Db, campaignId: string) =>
  tx
    .select({ stage: scoringLocks.stage })
    .from(scoringLocks)
    .where(eq(scoringLocks.campaignId, campaignId))
    .orderBy(asc(scoringLocks.stage))
    .for('share')

export const findWanted = (db: Db, { campaignId, organisationId, applicationIds, now }: Wanted) => {
  const rows = listed(db, { organisationIds: [organisationId], campaignId, sort: 'name', now })
  return db
    .select({
      id: rows.id,
      reference: rows.reference,
      name: rows.name,
      state: rows.state,
      isPossibleDuplicate: rows.isPossibleDuplicate,
      siftEssential: sql<boolean | null>`case when ${rows.siftPlace} is null then null else ${rows.siftEssential} end`,
    })
    .from(rows)
    .where(inArray(rows.id, [...applicationIds]))
    .orderBy(asc(rows.sortKey), asc(rows.id))
}
export type WantedRow = Awaited<ReturnType<typeof findWanted>>[number]
