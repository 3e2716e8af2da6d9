import type { Db } from '@elevate/db/connect'
import { and, desc, eq, isNull, sql } from '@elevate/db/drizzle'
import { legalHolds } from '@elevate/db/schema/data-rights'
import { people } from '@elevate/db/schema/people'

export const holdsOf = (db: Db, personId: string) =>
  db
    .select({
      id: legalHolds.id,
      reason: legalHolds.reason,
      reviewOn: legalHolds.reviewOn,
      placedAt: legalHolds.placedAt,
      placedBy: sql<
        string | null
      >`nullif(concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName}), '')`,
      releasedAt: legalHolds.releasedAt,
    })
    .from(legalHolds)
    .leftJoin(people, eq(people.id, legalHolds.placedBy))
    .where(eq(legalHolds.personId, personId))
    .orderBy(desc(legalHolds.id))
export type HoldRow = Awaited<ReturnType<typeof holdsOf>>[number]

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
