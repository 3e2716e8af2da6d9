import type { Db } from '@elevate/db/connect'
import { asc, eq, or, sql } from '@elevate/db/drizzle'
import { applications } from '@elevate/db/schema/applications'
import { checks } from '@elevate/db/schema/checks'

/** For the download of one's own data: what was recorded, without what staff think of a reference. */
export const heldChecks = (db: Db, personId: string) =>
  db
    .select({
      label: checks.label,
      state: checks.state,
      dueOn: checks.dueOn,
      completedOn: checks.completedOn,
      expiresOn: checks.expiresOn,
      recorded: sql<Record<string, unknown>>`${checks.evidence} - 'note' - 'isSatisfactory'`,
      waivedWhy: checks.waivedWhy,
    })
    .from(checks)
    .leftJoin(applications, eq(applications.id, checks.applicationId))
    .where(or(eq(checks.personId, personId), eq(applications.personId, personId)))
    .orderBy(asc(checks.createdAt), asc(checks.position))
