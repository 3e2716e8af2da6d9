import type { Db } from '@elevate/db/connect'
import { and, eq, inArray, isNull, sql } from '@elevate/db/drizzle'
import { coffeeFeedback } from '@elevate/db/schema/coffee-afterwards'
import { coffeeGroupMembers } from '@elevate/db/schema/coffee-groups'
import { coffeeRounds } from '@elevate/db/schema/coffee-rounds'
import { organisations } from '@elevate/db/schema/organisations'
import { people } from '@elevate/db/schema/people'
import { calledName } from '../queries.ts'

/**
 * People to be reminded: their round is on, the days have passed, they have a match, have not answered and were not
 * reminded. Locked and marked by the caller, so that two workers never remind the same person.
 */
export const lockReminders = (tx: Db, today: string, limit: number) =>
  tx
    .select({
      groupId: coffeeGroupMembers.groupId,
      personId: coffeeGroupMembers.personId,
      roundId: coffeeRounds.id,
      organisationId: coffeeRounds.organisationId,
      title: coffeeRounds.title,
      team: organisations.shortName,
      called: calledName,
    })
    .from(coffeeGroupMembers)
    .innerJoin(coffeeRounds, eq(coffeeRounds.id, coffeeGroupMembers.roundId))
    .innerJoin(organisations, eq(organisations.id, coffeeRounds.organisationId))
    .innerJoin(people, eq(people.id, coffeeGroupMembers.personId))
    .where(
      and(
        eq(coffeeRounds.state, 'published'),
        sql`${coffeeRounds.meetBy} + (${organisations.settings} ->> 'coffeeReminderDays')::int <= ${today}::date`,
        isNull(coffeeGroupMembers.leftAt),
        isNull(coffeeGroupMembers.remindedAt),
        sql`not exists (select from ${coffeeFeedback} where ${coffeeFeedback.roundId} = ${coffeeRounds.id} and ${coffeeFeedback.personId} = ${coffeeGroupMembers.personId})`,
      ),
    )
    .orderBy(coffeeGroupMembers.roundId, coffeeGroupMembers.personId)
    .limit(limit)
    .for('update', { of: coffeeGroupMembers, skipLocked: true })

export const markReminded = async (tx: Db, who: { roundId: string; personIds: string[] }, now: Date): Promise<void> => {
  await tx
    .update(coffeeGroupMembers)
    .set({ remindedAt: now })
    .where(
      and(
        eq(coffeeGroupMembers.roundId, who.roundId),
        inArray(coffeeGroupMembers.personId, who.personIds),
        isNull(coffeeGroupMembers.leftAt),
      ),
    )
}

/** Answers are kept for half a year after the round is over; the counts stay (domain.md 6d). */
export const forgetOldAnswers = async (tx: Db, before: Date): Promise<void> => {
  await tx
    .delete(coffeeFeedback)
    .where(
      sql`${coffeeFeedback.roundId} in (select ${coffeeRounds.id} from ${coffeeRounds} where coalesce(${coffeeRounds.closedAt}, ${coffeeRounds.cancelledAt}) < ${before.toISOString()}::timestamptz)`,
    )
}
