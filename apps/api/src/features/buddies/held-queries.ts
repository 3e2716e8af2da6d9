import type { Db } from '@elevate/db/connect'
import { asc, eq } from '@elevate/db/drizzle'
import { buddyContacts, buddyMembers, buddyPairs, buddyWishesOfPeople } from '@elevate/db/schema/buddies'
import { organisations } from '@elevate/db/schema/organisations'

/** What is held about a person's buddies, for their own download; asked with the person's own rights. */
export const heldBuddyPairs = (db: Db, personId: string) =>
  db
    .select({
      organisation: organisations.name,
      since: buddyPairs.startsOn,
      restsUntil: buddyPairs.pausedUntil,
      left: buddyMembers.leftOn,
      why: buddyPairs.reasons,
      sharedContact: buddyMembers.sharedContact,
    })
    .from(buddyMembers)
    .innerJoin(buddyPairs, eq(buddyPairs.id, buddyMembers.pairId))
    .innerJoin(organisations, eq(organisations.id, buddyPairs.organisationId))
    .where(eq(buddyMembers.personId, personId))
    .orderBy(asc(buddyPairs.id))

export const heldBuddyContacts = (db: Db, personId: string) =>
  db
    .select({ weekFrom: buddyContacts.weekFrom, week: buddyContacts.week, madeContact: buddyContacts.made })
    .from(buddyContacts)
    .where(eq(buddyContacts.personId, personId))
    .orderBy(asc(buddyContacts.pairId), asc(buddyContacts.week))

export const heldBuddyWishes = (db: Db, personId: string) =>
  db
    .select({ organisation: organisations.name, wish: buddyWishesOfPeople.wish })
    .from(buddyWishesOfPeople)
    .innerJoin(organisations, eq(organisations.id, buddyWishesOfPeople.organisationId))
    .where(eq(buddyWishesOfPeople.personId, personId))
    .orderBy(asc(organisations.name), asc(organisations.id))
