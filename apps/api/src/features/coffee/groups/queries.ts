import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from '@elevate/db/drizzle'
import { coffeeTellings } from '@elevate/db/schema/coffee-afterwards'
import { coffeeGroupMembers, coffeeGroups } from '@elevate/db/schema/coffee-groups'
import { coffeeMembers } from '@elevate/db/schema/coffee-members'
import { organisationPeople, people } from '@elevate/db/schema/people'
import { slicesOf } from '@elevate/db/slices'
import { calledName } from '../queries.ts'

/** What is needed to tell people something and to tell others how to reach them. */
export const peopleToTell = (db: Db, organisationId: string, personIds: string[]) =>
  db
    .select({
      id: people.id,
      called: calledName,
      email: people.email,
      emailFaultSince: people.emailFaultSince,
      phone: people.phone,
      contactPreference: people.contactPreference,
      availability: people.availability,
      sharedContact: sql<
        'email' | 'phone' | 'programme-team'
      >`coalesce(${coffeeMembers.sharedContact}::text, 'programme-team')`,
      mayBeContacted: sql<boolean>`${organisationPeople.doNotContactSince} is null`,
    })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .leftJoin(
      coffeeMembers,
      and(
        eq(coffeeMembers.organisationId, organisationPeople.organisationId),
        eq(coffeeMembers.personId, organisationPeople.personId),
      ),
    )
    .where(
      and(
        eq(organisationPeople.organisationId, organisationId),
        sql`${people.id} = any(${sql.param(personIds)}::uuid[])`,
      ),
    )
    .orderBy(asc(people.id))
export type Told = Awaited<ReturnType<typeof peopleToTell>>[number]

export type GroupRow = typeof coffeeGroups.$inferSelect
type NewGroup = typeof coffeeGroups.$inferInsert & { id: string }

export const insertGroups = async (tx: Db, groups: { row: NewGroup; people: string[] }[]): Promise<void> => {
  for (const slice of slicesOf(groups)) await tx.insert(coffeeGroups).values(slice.map(({ row }) => row))
  const members = groups.flatMap(({ row, people: ids }) =>
    ids.map((personId) => ({
      groupId: row.id,
      personId,
      roundId: row.roundId,
      organisationId: row.organisationId,
    })),
  )
  for (const slice of slicesOf(members)) await tx.insert(coffeeGroupMembers).values(slice)
}

export const addMember = async (tx: Db, group: GroupRow, personId: string): Promise<void> => {
  const { id: groupId, roundId, organisationId } = group
  await tx
    .insert(coffeeGroupMembers)
    .values({ groupId, personId, roundId, organisationId })
    .onConflictDoUpdate({
      target: [coffeeGroupMembers.groupId, coffeeGroupMembers.personId],
      set: { leftAt: null, leftHow: null },
    })
}

/** The groups of a round with the people who are still in them. */
export const groupsStillOn = async (db: Db, roundId: string) => {
  const rows = await db
    .select({ group: coffeeGroups, personId: coffeeGroupMembers.personId })
    .from(coffeeGroupMembers)
    .innerJoin(coffeeGroups, eq(coffeeGroups.id, coffeeGroupMembers.groupId))
    .where(and(eq(coffeeGroupMembers.roundId, roundId), isNull(coffeeGroupMembers.leftAt)))
    .orderBy(asc(coffeeGroups.id), asc(coffeeGroupMembers.personId))
  const groups = new Map<string, { group: GroupRow; people: string[] }>()
  for (const { group, personId } of rows) {
    const found = groups.get(group.id)
    if (found) found.people.push(personId)
    else groups.set(group.id, { group, people: [personId] })
  }
  return [...groups.values()]
}

/** The last group of a person in a round, whether they are still in it or not. */
export const lastGroupOf = async (db: Db, roundId: string, personId: string) => {
  const rows = await db
    .select({ group: coffeeGroups, leftAt: coffeeGroupMembers.leftAt })
    .from(coffeeGroupMembers)
    .innerJoin(coffeeGroups, eq(coffeeGroups.id, coffeeGroupMembers.groupId))
    .where(and(eq(coffeeGroupMembers.roundId, roundId), eq(coffeeGroupMembers.personId, personId)))
    .orderBy(sql`${coffeeGroupMembers.leftAt} desc nulls first`, desc(coffeeGroups.id))
    .limit(1)
  return rows[0]
}

export const leaveGroup = async (
  tx: Db,
  groupId: string,
  { personIds, how, now }: { personIds: string[]; how: 'dropped-out' | 'moved'; now: Date },
): Promise<void> => {
  await tx
    .update(coffeeGroupMembers)
    .set({ leftAt: now, leftHow: how })
    .where(and(eq(coffeeGroupMembers.groupId, groupId), inArray(coffeeGroupMembers.personId, personIds)))
}

/** Calendars take over a change, or take the entry out, only with a higher number. */
export const raiseCalendarSequence = async (tx: Db, groupIds: string[]): Promise<void> => {
  if (groupIds.length === 0) return
  await tx
    .update(coffeeGroups)
    .set({ calendarSequence: sql`${coffeeGroups.calendarSequence} + 1` })
    .where(sql`${coffeeGroups.id} = any(${sql.param(groupIds)}::uuid[])`)
}

export const setExplanation = async (tx: Db, groupId: string, explanation: string): Promise<void> => {
  await tx.update(coffeeGroups).set({ explanation }).where(eq(coffeeGroups.id, groupId))
}

/** Somebody joined: another sentence, and calendars take it over. */
export const changeGroup = async (tx: Db, groupId: string, explanation: string): Promise<void> => {
  await tx
    .update(coffeeGroups)
    .set({ explanation, calendarSequence: sql`${coffeeGroups.calendarSequence} + 1` })
    .where(eq(coffeeGroups.id, groupId))
}

/** Who has already been told something of this round by phone or post. */
export const toldByHand = async (db: Db, roundId: string): Promise<Set<string>> => {
  const rows = await db
    .selectDistinct({ personId: coffeeTellings.personId })
    .from(coffeeTellings)
    .where(and(eq(coffeeTellings.roundId, roundId), isNotNull(coffeeTellings.toldAt)))
  return new Set(rows.map(({ personId }) => personId))
}
