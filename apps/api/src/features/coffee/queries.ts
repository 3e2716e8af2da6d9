import type { Db } from '@elevate/db/connect'
import { and, eq, type SQL, sql } from '@elevate/db/drizzle'
import { coffeeMembers } from '@elevate/db/schema/coffee-members'
import { coffeeSkips } from '@elevate/db/schema/coffee-rounds'
import { colleagues } from '@elevate/db/schema/colleagues'
import { organisationPeople, people } from '@elevate/db/schema/people'

export const fullName = sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`

/** What a match is told of a name: taking part shares no more. */
export const calledName = sql<string>`coalesce(${people.preferredName}, ${people.givenName})`

/** The same, where who asks may know no more of them (`colleagues` joined). */
export const calledAmongColleagues = sql<string>`coalesce(${colleagues.preferredName}, ${colleagues.givenName})`

/** The appointment here is on a break that goes on (`organisation_people` joined). */
export const isOnABreak = (today: string): SQL<boolean> =>
  sql<boolean>`(${organisationPeople.status} = 'paused' and coalesce(${organisationPeople.pausedUntil} > ${today}, true))`

/** A partner here whom the organisation may write to. */
export const isPartner = sql<boolean>`(${organisationPeople.status} is not null and ${organisationPeople.status} <> 'ended' and ${organisationPeople.doNotContactSince} is null)`

/**
 * in | skipping | paused | out, for `organisation_people` with `coffee_members` and `coffee_skips` (of the round that is
 * being prepared) joined. A pause is over by itself when its day has come.
 */
export const memberState = (today: string): SQL<'in' | 'skipping' | 'paused' | 'out'> =>
  sql<'in' | 'skipping' | 'paused' | 'out'>`case
    when ${coffeeMembers.takesPart} is not true or not ${isPartner} then 'out'
    when ${isOnABreak(today)} or ${coffeeMembers.pausedUntil} > ${today} then 'paused'
    when ${coffeeSkips.personId} is not null then 'skipping'
    else 'in' end`

export type PoolPlace = { roundId: string; organisationId: string; today: string }

/** Everybody who takes part here, or did, with where they stand in the round that is being prepared. */
export const poolOf = (db: Db, { roundId, organisationId, today }: PoolPlace) =>
  db
    .select({ personId: coffeeMembers.personId, state: memberState(today).as('state') })
    .from(coffeeMembers)
    .innerJoin(
      organisationPeople,
      and(
        eq(organisationPeople.organisationId, coffeeMembers.organisationId),
        eq(organisationPeople.personId, coffeeMembers.personId),
      ),
    )
    .leftJoin(coffeeSkips, and(eq(coffeeSkips.roundId, roundId), eq(coffeeSkips.personId, coffeeMembers.personId)))
    .where(eq(coffeeMembers.organisationId, organisationId))
    .as('pool')
