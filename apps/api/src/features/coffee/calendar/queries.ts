import type { Db } from '@elevate/db/connect'
import { and, asc, eq, gte, inArray, isNull, sql } from '@elevate/db/drizzle'
import { coffeeGroupMembers, coffeeGroups } from '@elevate/db/schema/coffee-groups'
import { coffeeRounds } from '@elevate/db/schema/coffee-rounds'
import { organisations } from '@elevate/db/schema/organisations'

/** Matches of somebody that are on, from a suggested day on, with how the others are called. */
export const matchesForCalendar = (db: Db, personId: string, from: string) =>
  db
    .select({
      id: coffeeGroups.id,
      calendarSequence: coffeeGroups.calendarSequence,
      suggestedDay: coffeeGroups.suggestedDay,
      suggestedFrom: coffeeGroups.suggestedFrom,
      suggestedTo: coffeeGroups.suggestedTo,
      meetBy: coffeeRounds.meetBy,
      team: organisations.shortName,
      others: sql<string[]>`(
        select coalesce(json_agg(coalesce(p.preferred_name, p.given_name) order by p.given_name, p.id), '[]')
          from coffee_group_members o join colleagues p on p.id = o.person_id
         where o.group_id = ${coffeeGroups.id} and o.person_id <> ${personId} and o.left_at is null)`,
    })
    .from(coffeeGroupMembers)
    .innerJoin(coffeeGroups, eq(coffeeGroups.id, coffeeGroupMembers.groupId))
    .innerJoin(coffeeRounds, eq(coffeeRounds.id, coffeeGroupMembers.roundId))
    .innerJoin(organisations, eq(organisations.id, coffeeRounds.organisationId))
    .where(
      and(
        eq(coffeeGroupMembers.personId, personId),
        isNull(coffeeGroupMembers.leftAt),
        inArray(coffeeRounds.state, ['published', 'closed']),
        gte(coffeeGroups.suggestedDay, from),
      ),
    )
    .orderBy(asc(coffeeGroups.suggestedDay), asc(coffeeGroups.id))
