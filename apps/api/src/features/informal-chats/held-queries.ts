import type { Db } from '@elevate/db/connect'
import { asc, eq, sql } from '@elevate/db/drizzle'
import { chatBookings } from '@elevate/db/schema/informal-chats'
import { accounts } from '@elevate/db/schema/sign-in'

/** Chats that were booked with the address with which this person signs in, for their own download. */
export const heldChats = (db: Db, personId: string) =>
  db
    .select({
      bookedAt: chatBookings.bookedAt,
      name: chatBookings.name,
      phone: chatBookings.phone,
      question: chatBookings.question,
      cancelledAt: chatBookings.cancelledAt,
    })
    .from(chatBookings)
    .innerJoin(accounts, sql`lower(${accounts.email}) = lower(${chatBookings.email})`)
    .where(eq(accounts.personId, personId))
    .orderBy(asc(chatBookings.id))
