import type { Db } from '@elevate/db/connect'
import { asc, eq, sql } from '@elevate/db/drizzle'
import { coffeeFeedback } from '@elevate/db/schema/coffee-afterwards'
import { coffeeGroupMembers, coffeeGroups } from '@elevate/db/schema/coffee-groups'
import { coffeeMembers, coffeeRatherNots } from '@elevate/db/schema/coffee-members'
import { coffeeRounds } from '@elevate/db/schema/coffee-rounds'
import { organisations } from '@elevate/db/schema/organisations'
import { withNames } from './draws/names.ts'

/** What is held about a person's coffee roulette, for their own download; asked with the person's own rights. */
export const heldCoffeeMemberships = (db: Db, personId: string) =>
  db
    .select({
      organisation: organisations.name,
      takesPart: coffeeMembers.takesPart,
      pausedUntil: coffeeMembers.pausedUntil,
      sharedContact: coffeeMembers.sharedContact,
    })
    .from(coffeeMembers)
    .innerJoin(organisations, eq(organisations.id, coffeeMembers.organisationId))
    .where(eq(coffeeMembers.personId, personId))
    .orderBy(asc(organisations.name), asc(organisations.id))

export const heldCoffeeMatches = (db: Db, personId: string) =>
  db
    .select({
      round: coffeeRounds.title,
      meetBy: coffeeRounds.meetBy,
      why: coffeeGroups.explanation,
      names: sql<
        Record<string, string>
      >`(select jsonb_object_agg(p.id, coalesce(p.preferred_name, p.given_name)) from coffee_group_members o join colleagues p on p.id = o.person_id where o.group_id = ${coffeeGroupMembers.groupId})`,
      leftAt: coffeeGroupMembers.leftAt,
    })
    .from(coffeeGroupMembers)
    .innerJoin(coffeeGroups, eq(coffeeGroups.id, coffeeGroupMembers.groupId))
    .innerJoin(coffeeRounds, eq(coffeeRounds.id, coffeeGroupMembers.roundId))
    .where(eq(coffeeGroupMembers.personId, personId))
    .orderBy(asc(coffeeGroups.id))
    .then((rows) => rows.map(({ names, why, ...match }) => ({ ...match, why: withNames(why, (id) => names[id]) })))

export const heldCoffeeRatherNots = (db: Db, personId: string) =>
  db
    .select({ name: coffeeRatherNots.name })
    .from(coffeeRatherNots)
    .where(eq(coffeeRatherNots.personId, personId))
    .orderBy(asc(coffeeRatherNots.id))

export const heldCoffeeFeedback = (db: Db, personId: string) =>
  db
    .select({
      round: coffeeRounds.title,
      met: coffeeFeedback.met,
      glad: coffeeFeedback.glad,
      again: coffeeFeedback.again,
      comment: coffeeFeedback.comment,
    })
    .from(coffeeFeedback)
    .innerJoin(coffeeRounds, eq(coffeeRounds.id, coffeeFeedback.roundId))
    .where(eq(coffeeFeedback.personId, personId))
    .orderBy(asc(coffeeRounds.id))
