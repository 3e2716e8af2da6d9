import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray, type SQL, sql } from '@elevate/db/drizzle'
import { coffeeMembers } from '@elevate/db/schema/coffee-members'
import { coffeeRounds, coffeeSkips } from '@elevate/db/schema/coffee-rounds'
import { organisationPeople, people } from '@elevate/db/schema/people'
import { fullName, isOnABreak, isPartner, memberState } from '../queries.ts'

const openStates = ['open', 'drawn'] as const

const isMembership = and(
  eq(coffeeMembers.organisationId, organisationPeople.organisationId),
  eq(coffeeMembers.personId, organisationPeople.personId),
)
const isOpenRound = and(
  eq(coffeeRounds.organisationId, organisationPeople.organisationId),
  inArray(coffeeRounds.state, [...openStates]),
)
const isSkip = and(eq(coffeeSkips.roundId, coffeeRounds.id), eq(coffeeSkips.personId, organisationPeople.personId))

const membership = (today: string) => ({
  organisationId: organisationPeople.organisationId,
  personId: organisationPeople.personId,
  email: people.email,
  phone: people.phone,
  contactPreference: people.contactPreference,
  isPartner: sql<boolean>`coalesce(${isPartner}, false)`,
  isOnABreak: sql<boolean>`coalesce(${isOnABreak(today)}, false)`,
  takesPart: sql<boolean>`coalesce(${coffeeMembers.takesPart}, false)`,
  pausedUntil: coffeeMembers.pausedUntil,
  sharedContact: coffeeMembers.sharedContact,
  state: memberState(today),
  version: sql<number>`coalesce(${coffeeMembers.version}, 0)`,
})

const fromMemberships = (db: Db, today: string) =>
  db
    .select(membership(today))
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .leftJoin(coffeeMembers, isMembership)
    .leftJoin(coffeeRounds, isOpenRound)
    .leftJoin(coffeeSkips, isSkip)

export type MembershipRow = Awaited<ReturnType<typeof fromMemberships>>[number]

export const findMembership = async (
  db: Db,
  who: { organisationId: string; personId: string },
  today: string,
): Promise<MembershipRow | undefined> => {
  const rows = await fromMemberships(db, today).where(
    and(eq(organisationPeople.organisationId, who.organisationId), eq(organisationPeople.personId, who.personId)),
  )
  return rows[0]
}

/** All of one person's, one per organisation where they are or were a partner. */
export const membershipsOf = (db: Db, personId: string, today: string) =>
  fromMemberships(db, today)
    .where(and(eq(organisationPeople.personId, personId), sql`${organisationPeople.status} is not null`))
    .orderBy(asc(organisationPeople.organisationId))

/** Holds up the publishing of the round that is being prepared until this change is in, and the other way round. */
export const holdOpenRound = async (tx: Db, organisationId: string): Promise<void> => {
  await tx
    .select({ id: coffeeRounds.id })
    .from(coffeeRounds)
    .where(and(eq(coffeeRounds.organisationId, organisationId), inArray(coffeeRounds.state, [...openStates])))
    .for('share')
}

type Saved = typeof coffeeMembers.$inferInsert

/** False where somebody else has changed it since that version was read. */
export const saveMembership = async (tx: Db, row: Saved, version: number): Promise<boolean> => {
  const { organisationId, personId, takesPart, pausedUntil, sharedContact } = row
  if (version === 0) {
    const added = await tx
      .insert(coffeeMembers)
      .values(row)
      .onConflictDoNothing()
      .returning({ version: coffeeMembers.version })
    return added.length > 0
  }
  const changed = await tx
    .update(coffeeMembers)
    .set({ takesPart, pausedUntil: pausedUntil ?? null, sharedContact, version: version + 1 })
    .where(
      and(
        eq(coffeeMembers.organisationId, organisationId),
        eq(coffeeMembers.personId, personId),
        eq(coffeeMembers.version, version),
      ),
    )
    .returning({ version: coffeeMembers.version })
  return changed.length > 0
}

export type MemberFilter = {
  organisationId: string
  state?: 'in' | 'skipping' | 'paused' | undefined
  search?: string | undefined
}

const matching = (filter: MemberFilter, today: string): SQL | undefined =>
  and(
    eq(organisationPeople.organisationId, filter.organisationId),
    eq(coffeeMembers.takesPart, true),
    filter.state ? sql`${memberState(today)} = ${filter.state}` : sql`${memberState(today)} <> 'out'`,
    filter.search
      ? sql`${organisationPeople.searchText} like '%' || replace(replace(app.plain(${filter.search}), '%', ''), '_', '') || '%'`
      : undefined,
  )

/** Members by name, after `after` (sort name and id); `limit` null for all. */
export const membersByName = (
  db: Db,
  filter: MemberFilter,
  page: { today: string; after?: readonly [string, string] | undefined; limit?: number },
) => {
  const after = page.after
    ? sql`(${organisationPeople.sortName}, ${organisationPeople.personId}) > (${page.after[0]}, ${page.after[1]}::uuid)`
    : undefined
  const question = db
    .select({
      personId: organisationPeople.personId,
      organisationId: organisationPeople.organisationId,
      name: fullName,
      sortName: organisationPeople.sortName,
      email: people.email,
      emailFaultSince: people.emailFaultSince,
      phone: people.phone,
      contactPreference: people.contactPreference,
      pausedUntil: coffeeMembers.pausedUntil,
      sharedContact: coffeeMembers.sharedContact,
      state: memberState(page.today),
    })
    .from(coffeeMembers)
    .innerJoin(organisationPeople, isMembership)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .leftJoin(coffeeRounds, isOpenRound)
    .leftJoin(coffeeSkips, isSkip)
    .where(and(matching(filter, page.today), after))
    .orderBy(asc(organisationPeople.sortName), asc(organisationPeople.personId))
  return page.limit === undefined ? question : question.limit(page.limit)
}
