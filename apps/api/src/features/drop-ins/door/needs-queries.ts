import type { AccessNeedsAudience } from '@elevate/contracts/people-vocabulary'
import type { Db } from '@elevate/db/connect'
import { and, asc, eq, gt, inArray, ne, sql } from '@elevate/db/drizzle'
import { colleagues } from '@elevate/db/schema/colleagues'
import { dropInBookings } from '@elevate/db/schema/drop-ins'
import { accessNeeds } from '@elevate/db/schema/people'

type Wanted = { audiences: readonly AccessNeedsAudience[]; after?: number | undefined; limit: number }

/** What helps those who have a place, in the order in which they booked, of who shares it with one of these. */
export const needsOfBooked = (db: Db, dropInId: string, { audiences, after, limit }: Wanted) =>
  db
    .select({
      queue: dropInBookings.queue,
      personId: colleagues.id,
      name: sql<string>`concat_ws(' ', coalesce(${colleagues.preferredName}, ${colleagues.givenName}), ${colleagues.familyName})`,
      whatHelps: accessNeeds.whatHelps,
    })
    .from(dropInBookings)
    .innerJoin(colleagues, eq(colleagues.id, dropInBookings.personId))
    .innerJoin(accessNeeds, eq(accessNeeds.personId, dropInBookings.personId))
    .where(
      and(
        eq(dropInBookings.dropInId, dropInId),
        eq(dropInBookings.state, 'booked'),
        inArray(accessNeeds.sharedWith, [...audiences]),
        ne(accessNeeds.whatHelps, ''),
        after === undefined ? undefined : gt(dropInBookings.queue, after),
      ),
    )
    .orderBy(asc(dropInBookings.queue))
    .limit(limit)
