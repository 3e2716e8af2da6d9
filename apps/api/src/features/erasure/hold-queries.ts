import type { Db } from '@elevate/db/connect'
import { and, desc, eq, isNull, sql } from '@elevate/db/drizzle'
import { alias } from '@elevate/db/pg-core'
import { legalHolds } from '@elevate/db/schema/data-rights'
import { people } from '@elevate/db/schema/people'

const placers = alias(people, 'placers')
const releasers = alias(people, 'releasers')
const nameOf = (who: typeof placers | typeof releasers) =>
  sql<string | null>`nullif(concat_ws(' ', coalesce(${who.preferredName}, ${who.givenName}), ${who.familyName}), '')`

export const holdsOf = (db: Db, personId: string) =>
  db
    .select({
      id: legalHolds.id,
      reason: legalHolds.reason,
      reviewOn: legalHolds.reviewOn,
      placedAt: legalHolds.placedAt,
      placedBy: nameOf(placers),
      releasedAt: legalHolds.releasedAt,
      releasedBy: nameOf(releasers),
    })
    .from(legalHolds)
    .leftJoin(placers, eq(placers.id, legalHolds.placedBy))
    .leftJoin(releasers, eq(releasers.id, legalHolds.releasedBy))
    .where(eq(legalHolds.personId, personId))
    .orderBy(desc(legalHolds.id))
export type HoldRow = Awaited<ReturnType<typeof holdsOf>>[number]

/** Waits until nothing is being deleted: who is found after this is not erased before the hold stands (retention.sql). */
export const waitForDeletions = async (tx: Db): Promise<void> => {
  await tx.execute(sql`lock table legal_holds in row exclusive mode`)
}

export const insertHold = async (db: Db, row: typeof legalHolds.$inferInsert): Promise<boolean> =>
  ((await db.insert(legalHolds).values(row).onConflictDoNothing()).rowCount ?? 0) > 0

export const releaseHold = async (
  db: Db,
  { holdId, personId }: { holdId: string; personId: string },
  values: { releasedAt: Date; releasedBy: string },
): Promise<boolean> => {
  const { rowCount } = await db
    .update(legalHolds)
    .set(values)
    .where(and(eq(legalHolds.id, holdId), eq(legalHolds.personId, personId), isNull(legalHolds.releasedAt)))
  return (rowCount ?? 0) > 0
}
