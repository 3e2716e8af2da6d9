import type { Db } from '@elevate/db/connect'
import { asc, eq } from '@elevate/db/drizzle'
import { dropInBookings, dropInHosts, dropIns } from '@elevate/db/schema/drop-ins'

export const heldDropInBookings = (db: Db, personId: string) =>
  db
    .select({
      session: dropIns.title,
      startsAt: dropIns.startsAt,
      state: dropInBookings.state,
      mayBeListed: dropInBookings.isListed,
      bookedAt: dropInBookings.bookedAt,
      cancelledAt: dropInBookings.cancelledAt,
    })
    .from(dropInBookings)
    .innerJoin(dropIns, eq(dropIns.id, dropInBookings.dropInId))
    .where(eq(dropInBookings.personId, personId))
    .orderBy(asc(dropIns.startsAt), asc(dropInBookings.id))

export const heldDropInsHosted = (db: Db, personId: string) =>
  db
    .select({ session: dropIns.title, startsAt: dropIns.startsAt })
    .from(dropInHosts)
    .innerJoin(dropIns, eq(dropIns.id, dropInHosts.dropInId))
    .where(eq(dropInHosts.personId, personId))
    .orderBy(asc(dropIns.startsAt), asc(dropIns.id))
