import type { Db } from '@elevate/db/connect'
import { and, asc, eq, isNull, lte, sql } from '@elevate/db/drizzle'
import { buddyContacts, buddyMembers, buddyPairs, buddySettings } from '@elevate/db/schema/buddies'
import { organisationPeople, people } from '@elevate/db/schema/people'
import { usualBuddySettings } from '../rules.ts'

const isOn = (today: string) =>
  sql`${buddyPairs.state} = 'active' and (${buddyPairs.pausedUntil} is null or ${buddyPairs.pausedUntil} <= ${today})`

const reminderWeeks = sql`coalesce(${buddySettings.reminderWeeks}, ${sql.raw(`'{${usualBuddySettings.reminderWeeks.join(',')}}'::int[]`)})`

/**
 * Whom to remind of which week: those in a pair that is on and does not rest, whose own appointment is not on a break,
 * and who have neither been reminded nor said "yes". Always in the same order, so that two workers do not meet crosswise.
 */
export const dueReminders = (
  db: Db,
  { today, afterDays, catchUpDays, limit }: { today: string; afterDays: number; catchUpDays: number; limit: number },
) =>
  db
    .select({
      pairId: buddyPairs.id,
      organisationId: buddyPairs.organisationId,
      startsOn: buddyPairs.startsOn,
      personId: buddyMembers.personId,
      week: sql<number>`w.week`.mapWith(Number),
      others: sql<
        string[]
      >`(select array_agg(coalesce(p.preferred_name, p.given_name) order by p.given_name, p.id) from buddy_members o join ${people} p on p.id = o.person_id where o.pair_id = ${buddyPairs.id} and o.left_on is null and o.person_id <> ${buddyMembers.personId})`,
    })
    .from(buddyPairs)
    .leftJoin(buddySettings, eq(buddySettings.organisationId, buddyPairs.organisationId))
    .innerJoin(buddyMembers, and(eq(buddyMembers.pairId, buddyPairs.id), isNull(buddyMembers.leftOn)))
    .innerJoin(
      organisationPeople,
      and(
        eq(organisationPeople.organisationId, buddyPairs.organisationId),
        eq(organisationPeople.personId, buddyMembers.personId),
        eq(organisationPeople.status, 'active'),
      ),
    )
    .crossJoinLateral(sql`unnest(${reminderWeeks}) as w(week)`)
    .where(
      and(
        isOn(today),
        sql`${buddyPairs.startsOn} + (w.week - 1) * 7 + ${afterDays}::int between ${today}::date - ${catchUpDays}::int and ${today}::date`,
        sql`not exists (select from buddy_contacts c where c.pair_id = ${buddyPairs.id} and c.person_id = ${buddyMembers.personId} and c.week = w.week and (c.reminded_at is not null or c.made))`,
      ),
    )
    .orderBy(asc(buddyPairs.id), asc(buddyMembers.personId), sql`w.week`)
    .limit(limit)

/** Takes the reminder for oneself: of two workers one gets the row back, the other nothing. */
export const claimReminders = (tx: Db, rows: (typeof buddyContacts.$inferInsert & { remindedAt: Date })[]) =>
  tx
    .insert(buddyContacts)
    .values(rows)
    .onConflictDoUpdate({
      target: [buddyContacts.pairId, buddyContacts.personId, buddyContacts.week],
      set: { remindedAt: sql`excluded.reminded_at` },
      setWhere: isNull(buddyContacts.remindedAt),
    })
    .returning({ pairId: buddyContacts.pairId, personId: buddyContacts.personId, week: buddyContacts.week })

/** Pairs whose day of review has come and that nobody has looked at since. */
export const dueReviews = (db: Db, today: string) =>
  db
    .select({ id: buddyPairs.id })
    .from(buddyPairs)
    .where(and(isOn(today), lte(buddyPairs.reviewOn, today), sql`${buddyPairs.reviewOn} > ${today}::date - 30`))
    .orderBy(asc(buddyPairs.id))

/** Pairs in which one is left alone: somebody's data was erased. */
export const leftAlone = (db: Db) =>
  db
    .select({ id: buddyPairs.id })
    .from(buddyPairs)
    .where(
      and(
        eq(buddyPairs.state, 'active'),
        sql`(select count(*) from buddy_members m where m.pair_id = ${buddyPairs.id} and m.left_on is null) < 2`,
      ),
    )
    .orderBy(asc(buddyPairs.id))
