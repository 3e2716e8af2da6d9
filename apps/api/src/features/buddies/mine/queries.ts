import type { Db } from '@elevate/db/connect'
import { and, asc, eq, isNull, ne, sql } from '@elevate/db/drizzle'
import { alias } from '@elevate/db/pg-core'
import { buddyContacts, buddyMembers, buddyPairs, buddySettings, buddyWishesOfPeople } from '@elevate/db/schema/buddies'
import { colleagues } from '@elevate/db/schema/colleagues'
import { organisations } from '@elevate/db/schema/organisations'
import { appointments, organisationPeople, people } from '@elevate/db/schema/people'
import { usualBuddySettings } from '../rules.ts'

const settings = {
  reminderWeeks: sql<
    number[]
  >`coalesce(${buddySettings.reminderWeeks}, ${sql.raw(`'{${usualBuddySettings.reminderWeeks.join(',')}}'::int[]`)})`,
  newMonths: sql<number>`coalesce(${buddySettings.newMonths}, ${sql.raw(String(usualBuddySettings.newMonths))})`,
}

/** Where the person is a partner, with what they have said about having a buddy, and how to reach them. */
export const placesOf = (db: Db, personId: string) =>
  db
    .select({
      organisation: { id: organisations.id, name: organisations.name, shortName: organisations.shortName },
      startsOn: appointments.startsOn,
      wish: buddyWishesOfPeople.wish,
      email: people.email,
      phone: people.phone,
      ...settings,
    })
    .from(organisationPeople)
    .innerJoin(organisations, eq(organisations.id, organisationPeople.organisationId))
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .leftJoin(appointments, eq(appointments.id, organisationPeople.appointmentId))
    .leftJoin(buddySettings, eq(buddySettings.organisationId, organisationPeople.organisationId))
    .leftJoin(
      buddyWishesOfPeople,
      and(
        eq(buddyWishesOfPeople.organisationId, organisationPeople.organisationId),
        eq(buddyWishesOfPeople.personId, organisationPeople.personId),
      ),
    )
    .where(
      and(
        eq(organisationPeople.personId, personId),
        sql`${organisationPeople.status} is not null and ${organisationPeople.status} <> 'ended'`,
      ),
    )
    .orderBy(asc(organisations.name), asc(organisations.id))
export type PlaceRow = Awaited<ReturnType<typeof placesOf>>[number]

const mine = alias(buddyMembers, 'mine')

/** One row for each other person in a pair that I am in. */
export const othersOf = (db: Db, personId: string) =>
  db
    .select({
      organisationId: buddyPairs.organisationId,
      pairId: buddyPairs.id,
      startsOn: buddyPairs.startsOn,
      pausedUntil: buddyPairs.pausedUntil,
      reasons: buddyPairs.reasons,
      myContact: mine.sharedContact,
      otherId: colleagues.id,
      otherName: sql<string>`coalesce(${colleagues.preferredName}, ${colleagues.givenName})`,
      email: colleagues.email,
      phone: colleagues.phone,
      sharedContact: buddyMembers.sharedContact,
    })
    .from(mine)
    .innerJoin(buddyPairs, eq(buddyPairs.id, mine.pairId))
    .innerJoin(
      buddyMembers,
      and(eq(buddyMembers.pairId, mine.pairId), ne(buddyMembers.personId, mine.personId), isNull(buddyMembers.leftOn)),
    )
    .innerJoin(colleagues, eq(colleagues.id, buddyMembers.personId))
    .where(and(eq(mine.personId, personId), isNull(mine.leftOn), eq(buddyPairs.state, 'active')))
    .orderBy(asc(buddyPairs.id), asc(colleagues.givenName), asc(colleagues.id))
export type OtherRow = Awaited<ReturnType<typeof othersOf>>[number]

export const contactsOf = (db: Db, personId: string) =>
  db
    .select({ pairId: buddyContacts.pairId, week: buddyContacts.week, made: buddyContacts.made })
    .from(buddyContacts)
    .where(eq(buddyContacts.personId, personId))
    .orderBy(asc(buddyContacts.pairId), asc(buddyContacts.week))
export type ContactRow = Awaited<ReturnType<typeof contactsOf>>[number]

/** A pair that the person is in, ended or not. */
export const findMine = async (db: Db, pairId: string, personId: string) => {
  const rows = await db
    .select({
      organisationId: buddyPairs.organisationId,
      state: buddyPairs.state,
      startsOn: buddyPairs.startsOn,
      leftOn: mine.leftOn,
      email: people.email,
      phone: people.phone,
      reminderWeeks: settings.reminderWeeks,
    })
    .from(mine)
    .innerJoin(buddyPairs, eq(buddyPairs.id, mine.pairId))
    .innerJoin(people, eq(people.id, mine.personId))
    .leftJoin(buddySettings, eq(buddySettings.organisationId, buddyPairs.organisationId))
    .where(and(eq(mine.pairId, pairId), eq(mine.personId, personId)))
  return rows[0]
}

/** The same answer again changes nothing. */
export const saveContact = async (
  tx: Db,
  row: Omit<typeof buddyContacts.$inferInsert, 'remindedAt'> & { made: boolean },
): Promise<void> => {
  await tx
    .insert(buddyContacts)
    .values(row)
    .onConflictDoUpdate({
      target: [buddyContacts.pairId, buddyContacts.personId, buddyContacts.week],
      set: { made: row.made },
    })
}

export const saveShared = async (
  tx: Db,
  { pairId, personId, kind }: { pairId: string; personId: string; kind: 'email' | 'phone' | 'programme-team' },
): Promise<void> => {
  await tx
    .update(buddyMembers)
    .set({ sharedContact: kind })
    .where(and(eq(buddyMembers.pairId, pairId), eq(buddyMembers.personId, personId)))
}
