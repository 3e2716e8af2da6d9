import type { CheckInAudience } from '@elevate/contracts/check-in-vocabulary'
import type { Db } from '@elevate/db/connect'
import { and, asc, desc, eq, gte, inArray, isNull, lte, sql } from '@elevate/db/drizzle'
import { checkInProgrammes } from '@elevate/db/schema/check-in-programmes'
import { checkInAnswered, checkInInvitations, checkInRounds } from '@elevate/db/schema/check-ins'
import { appointments, organisationPeople } from '@elevate/db/schema/people'
import { slicesOf } from '@elevate/db/slices'

/** The newest version of each organisation, with its last check-in. */
export const runningProgrammes = (tx: Db) =>
  tx
    .selectDistinctOn([checkInProgrammes.organisationId], {
      id: checkInProgrammes.id,
      organisationId: checkInProgrammes.organisationId,
      rhythm: checkInProgrammes.rhythm,
      audience: checkInProgrammes.audience,
      startsOn: checkInProgrammes.startsOn,
      openDays: checkInProgrammes.openDays,
      lastOpensOn: sql<
        string | null
      >`(select max(r.opens_on)::text from ${checkInRounds} r where r.organisation_id = check_in_programmes.organisation_id)`,
    })
    .from(checkInProgrammes)
    .orderBy(asc(checkInProgrammes.organisationId), desc(checkInProgrammes.number))

/** False where another worker has opened it. */
export const insertRound = async (tx: Db, row: typeof checkInRounds.$inferInsert): Promise<boolean> =>
  (await tx.insert(checkInRounds).values(row).onConflictDoNothing()).rowCount === 1

const isActive = (today: string) =>
  sql`(${organisationPeople.status} = 'active' or (${organisationPeople.status} = 'paused' and ${organisationPeople.pausedUntil} <= ${today}))`

type Inviting = { organisationId: string; audience: CheckInAudience; today: string; startedAfter: string }

/** Partners whose appointment runs and is not on a break; in their first year, where only these are asked. */
export const peopleToInvite = (tx: Db, { organisationId, audience, today, startedAfter }: Inviting) =>
  tx
    .select({ personId: organisationPeople.personId })
    .from(organisationPeople)
    .leftJoin(appointments, eq(appointments.id, organisationPeople.appointmentId))
    .where(
      and(
        eq(organisationPeople.organisationId, organisationId),
        isActive(today),
        isNull(organisationPeople.doNotContactSince),
        audience === 'first-year' ? sql`${appointments.startsOn} > ${startedAfter}` : undefined,
      ),
    )
    .orderBy(asc(organisationPeople.personId))

export const insertInvitations = async (tx: Db, rows: (typeof checkInInvitations.$inferInsert)[]): Promise<void> => {
  for (const some of slicesOf(rows)) await tx.insert(checkInInvitations).values(some).onConflictDoNothing()
}

/**
 * Who is known not to have answered by the middle of the time. Who answered only privately or anonymously is among them,
 * because nobody can tell; the words of the reminder say so.
 */
export const lockToRemind = (tx: Db, today: string, limit: number) =>
  tx
    .select({
      roundId: checkInInvitations.roundId,
      personId: checkInInvitations.personId,
      organisationId: checkInInvitations.organisationId,
      closesOn: checkInRounds.closesOn,
    })
    .from(checkInInvitations)
    .innerJoin(checkInRounds, eq(checkInRounds.id, checkInInvitations.roundId))
    .innerJoin(
      organisationPeople,
      and(
        eq(organisationPeople.organisationId, checkInInvitations.organisationId),
        eq(organisationPeople.personId, checkInInvitations.personId),
      ),
    )
    .where(
      and(
        gte(checkInRounds.closesOn, today),
        lte(sql`${checkInRounds.opensOn} + (${checkInRounds.closesOn} - ${checkInRounds.opensOn} + 1) / 2`, today),
        isNull(checkInInvitations.remindedAt),
        isActive(today),
        sql`not exists (select from ${checkInAnswered} a where a.round_id = ${checkInInvitations.roundId} and a.person_id = ${checkInInvitations.personId})`,
      ),
    )
    .orderBy(asc(checkInInvitations.roundId), asc(checkInInvitations.personId))
    .limit(limit)
    .for('update', { of: checkInInvitations, skipLocked: true })

export const markReminded = async (
  tx: Db,
  which: { roundId: string; personIds: string[] },
  remindedAt: Date,
): Promise<void> => {
  await tx
    .update(checkInInvitations)
    .set({ remindedAt })
    .where(and(eq(checkInInvitations.roundId, which.roundId), inArray(checkInInvitations.personId, which.personIds)))
}
