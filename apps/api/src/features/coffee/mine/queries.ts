import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, inArray, isNull, ne, type SQLWrapper, sql } from '@elevate/db/drizzle'
import { alias } from '@elevate/db/pg-core'
import { coffeeFeedback, coffeeWaiting } from '@elevate/db/schema/coffee-afterwards'
import { coffeeGroupMembers, coffeeGroups } from '@elevate/db/schema/coffee-groups'
import { coffeeMembers } from '@elevate/db/schema/coffee-members'
import { coffeeRounds, coffeeSkips } from '@elevate/db/schema/coffee-rounds'
import { colleagues } from '@elevate/db/schema/colleagues'
import { organisations } from '@elevate/db/schema/organisations'
import { organisationPeople } from '@elevate/db/schema/people'
import { calledAmongColleagues } from '../queries.ts'

/** Where the person is a partner, with the round that is being prepared there. */
export const placesOf = (db: Db, personId: string) =>
  db
    .select({
      organisation: { id: organisations.id, name: organisations.name, shortName: organisations.shortName },
      roundId: coffeeRounds.id,
      title: coffeeRounds.title,
      meetBy: coffeeRounds.meetBy,
      isSkipping: sql<boolean>`${coffeeSkips.personId} is not null`,
    })
    .from(organisationPeople)
    .innerJoin(organisations, eq(organisations.id, organisationPeople.organisationId))
    .leftJoin(
      coffeeRounds,
      and(
        eq(coffeeRounds.organisationId, organisationPeople.organisationId),
        inArray(coffeeRounds.state, ['open', 'drawn']),
      ),
    )
    .leftJoin(
      coffeeSkips,
      and(eq(coffeeSkips.roundId, coffeeRounds.id), eq(coffeeSkips.personId, organisationPeople.personId)),
    )
    .where(
      and(
        eq(organisationPeople.personId, personId),
        sql`${organisationPeople.status} is not null and ${organisationPeople.status} <> 'ended'`,
      ),
    )
    .orderBy(asc(organisations.name), asc(organisations.id))

const mine = alias(coffeeGroupMembers, 'mine')

/** Asked for where it is shown: each asking looks up what the two share. */
const given = (way: 'email' | 'phone', contact: SQLWrapper) =>
  sql<
    string | null
  >`case when ${coffeeRounds.state} = 'published' and ${coffeeMembers.sharedContact} = ${way} then ${contact} end`

/** One row per match and other person in it, newest round first; the others' contacts as far as they share them. */
export const matchesOf = (db: Db, personId: string) =>
  db
    .select({
      organisationId: coffeeRounds.organisationId,
      roundId: coffeeRounds.id,
      title: coffeeRounds.title,
      state: coffeeRounds.state,
      meetBy: coffeeRounds.meetBy,
      publishedAt: coffeeRounds.publishedAt,
      iceBreakers: coffeeRounds.iceBreakers,
      groupId: coffeeGroups.id,
      explanation: coffeeGroups.explanation,
      mineId: mine.personId,
      mineName: sql<string>`(select coalesce(me.preferred_name, me.given_name) from colleagues me where me.id = ${mine.personId})`,
      otherId: colleagues.id,
      otherName: calledAmongColleagues,
      email: given('email', colleagues.email),
      phone: given('phone', colleagues.phone),
      sharedContact: sql<
        'email' | 'phone' | 'programme-team'
      >`coalesce(${coffeeMembers.sharedContact}::text, 'programme-team')`,
      met: coffeeFeedback.met,
      glad: coffeeFeedback.glad,
      again: coffeeFeedback.again,
      comment: coffeeFeedback.comment,
      version: coffeeFeedback.version,
    })
    .from(mine)
    .innerJoin(coffeeRounds, eq(coffeeRounds.id, mine.roundId))
    .innerJoin(coffeeGroups, eq(coffeeGroups.id, mine.groupId))
    .innerJoin(
      coffeeGroupMembers,
      and(
        eq(coffeeGroupMembers.groupId, mine.groupId),
        ne(coffeeGroupMembers.personId, mine.personId),
        isNull(coffeeGroupMembers.leftAt),
      ),
    )
    .innerJoin(colleagues, eq(colleagues.id, coffeeGroupMembers.personId))
    .leftJoin(
      coffeeMembers,
      and(
        eq(coffeeMembers.organisationId, coffeeRounds.organisationId),
        eq(coffeeMembers.personId, coffeeGroupMembers.personId),
      ),
    )
    .leftJoin(
      coffeeFeedback,
      and(eq(coffeeFeedback.roundId, coffeeRounds.id), eq(coffeeFeedback.personId, mine.personId)),
    )
    .where(and(eq(mine.personId, personId), isNull(mine.leftAt)))
    .orderBy(desc(coffeeRounds.publishedAt), desc(coffeeRounds.id), asc(calledAmongColleagues), asc(colleagues.id))
export type MatchRow = Awaited<ReturnType<typeof matchesOf>>[number]

/** Rounds that are on and in which the person waits for a match. */
export const waitsOf = (db: Db, personId: string) =>
  db
    .select({
      organisationId: coffeeRounds.organisationId,
      roundId: coffeeRounds.id,
      title: coffeeRounds.title,
      meetBy: coffeeRounds.meetBy,
      why: coffeeWaiting.why,
    })
    .from(coffeeWaiting)
    .innerJoin(coffeeRounds, eq(coffeeRounds.id, coffeeWaiting.roundId))
    .where(
      and(eq(coffeeWaiting.personId, personId), isNull(coffeeWaiting.endedAt), eq(coffeeRounds.state, 'published')),
    )
    .orderBy(asc(coffeeRounds.id))
export type WaitRow = Awaited<ReturnType<typeof waitsOf>>[number]
