import type { Db } from '@elevate/db/connect'
import { and, asc, eq, lt } from '@elevate/db/drizzle'
import { checks } from '@elevate/db/schema/checks'

/**
 * What has run out and stands in the way of NEW confidential work of a person in an organisation; none: nothing does.
 * It never ends an appointment, and takes nobody out of what they are doing already (domain.md 2e).
 */
export const blockingChecks = (
  db: Db,
  { personId, organisationId }: { personId: string; organisationId: string },
  today: string,
) =>
  db
    .select({ checkId: checks.id, label: checks.label, expiredOn: checks.expiresOn })
    .from(checks)
    .where(
      and(
        eq(checks.personId, personId),
        eq(checks.organisationId, organisationId),
        eq(checks.blocksConfidentialWork, true),
        eq(checks.state, 'complete'),
        lt(checks.expiresOn, today),
      ),
    )
    .orderBy(asc(checks.position))
