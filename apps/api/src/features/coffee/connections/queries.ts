import type { Db } from '@elevate/db/connect'
import { coffeeGroupMembers } from '@elevate/db/schema/coffee-groups'
import { coffeeMembers } from '@elevate/db/schema/coffee-members'
import { coffeeRounds } from '@elevate/db/schema/coffee-rounds'
import { organisations } from '@elevate/db/schema/organisations'
import { organisationPeople, people } from '@elevate/db/schema/people'
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { fullName, isPartner } from '../queries.ts'

export const findSettings = async (db: Db, organisationId: string) => {
  const rows = await db
    .select({ settings: organisations.settings })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
  return rows[0]?.settings
}

const one = alias(coffeeGroupMembers, 'one')
const other = alias(coffeeGroupMembers, 'other')

/** Pairs of the published groups, with how often and when last. */
export const pairsSince = (db: Db, organisationId: string, since: string) =>
  db
    .select({
      low: one.personId,
      high: other.personId,
      times: sql<number>`count(*)::int`,
      lastRoundAt: sql<Date>`max(${coffeeRounds.publishedAt})`.mapWith(coffeeRounds.publishedAt),
    })
    .from(one)
    .innerJoin(other, and(eq(other.groupId, one.groupId), sql`${other.personId} > ${one.personId}`))
    .innerJoin(coffeeRounds, eq(coffeeRounds.id, one.roundId))
    .where(
      and(
        eq(one.organisationId, organisationId),
        inArray(coffeeRounds.state, ['published', 'closed']),
        sql`${coffeeRounds.publishedAt} >= ${since}::date`,
        isNull(one.leftAt),
        isNull(other.leftAt),
      ),
    )
    .groupBy(one.personId, other.personId)
    .orderBy(asc(one.personId), asc(other.personId))

/** Everybody who ever took part here, by name. */
export const everMembers = (db: Db, organisationId: string) =>
  db
    .select({
      id: people.id,
      name: fullName,
      isMember: sql<boolean>`${coffeeMembers.takesPart} and ${isPartner}`,
    })
    .from(coffeeMembers)
    .innerJoin(
      organisationPeople,
      and(
        eq(organisationPeople.organisationId, coffeeMembers.organisationId),
        eq(organisationPeople.personId, coffeeMembers.personId),
      ),
    )
    .innerJoin(people, eq(people.id, coffeeMembers.personId))
    .where(eq(coffeeMembers.organisationId, organisationId))
    .orderBy(asc(organisationPeople.sortName), asc(people.id))
