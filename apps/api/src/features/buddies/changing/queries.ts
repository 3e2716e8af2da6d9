import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray, isNull, sql } from '@elevate/db/drizzle'
import { asSystem } from '@elevate/db/open'
import { buddyMembers, buddyPairs, buddyWishesOfPeople } from '@elevate/db/schema/buddies'
import { appointments, organisationPeople, people } from '@elevate/db/schema/people'

/** A pair with who is in it now; locked, so that changes of one pair come one after the other. */
export const lockPair = async (tx: Db, id: string) => {
  const [pair] = await tx.select().from(buddyPairs).where(eq(buddyPairs.id, id)).for('update')
  if (!pair) return undefined
  // The wall has let the pair through: who may change it may know whether the others are still partners.
  const members = await asSystem(tx, () => membersOf(tx, pair))
  return { ...pair, members }
}
export type LockedPair = NonNullable<Awaited<ReturnType<typeof lockPair>>>

const membersOf = (tx: Db, { id, organisationId }: { id: string; organisationId: string }) =>
  tx
    .select({
      personId: buddyMembers.personId,
      name: sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`,
      called: sql<string>`coalesce(${people.preferredName}, ${people.givenName})`,
      leftOn: buddyMembers.leftOn,
      isPartner: sql<boolean>`coalesce(${organisationPeople.status} <> 'ended', false)`,
      startsOn: appointments.startsOn,
    })
    .from(buddyMembers)
    .innerJoin(people, eq(people.id, buddyMembers.personId))
    .leftJoin(
      organisationPeople,
      and(
        eq(organisationPeople.organisationId, organisationId),
        eq(organisationPeople.personId, buddyMembers.personId),
      ),
    )
    .leftJoin(appointments, eq(appointments.id, organisationPeople.appointmentId))
    .where(eq(buddyMembers.pairId, id))
    .orderBy(asc(people.givenName), asc(people.id))
export type PairMember = LockedPair['members'][number]

export const markLeft = async (
  tx: Db,
  pairId: string,
  { personIds, today }: { personIds: readonly string[]; today: string },
): Promise<void> => {
  await tx
    .update(buddyMembers)
    .set({ leftOn: today })
    .where(
      and(eq(buddyMembers.pairId, pairId), inArray(buddyMembers.personId, [...personIds]), isNull(buddyMembers.leftOn)),
    )
}

export const updatePair = async (
  tx: Db,
  id: string,
  set: Partial<Pick<typeof buddyPairs.$inferInsert, 'state' | 'endedOn' | 'pausedUntil' | 'reviewOn'>>,
): Promise<void> => {
  await tx
    .update(buddyPairs)
    .set({ ...set, version: sql`${buddyPairs.version} + 1` })
    .where(eq(buddyPairs.id, id))
}

/** Null takes back what was said. */
export const saveWish = async (
  tx: Db,
  whose: { organisationId: string; personId: string },
  wish: 'wanted' | 'none' | null,
): Promise<void> => {
  if (wish === null) {
    await tx
      .delete(buddyWishesOfPeople)
      .where(
        and(
          eq(buddyWishesOfPeople.organisationId, whose.organisationId),
          eq(buddyWishesOfPeople.personId, whose.personId),
        ),
      )
    return
  }
  await tx
    .insert(buddyWishesOfPeople)
    .values({ ...whose, wish })
    .onConflictDoUpdate({ target: [buddyWishesOfPeople.organisationId, buddyWishesOfPeople.personId], set: { wish } })
}

/** A partner here, with the name for the coordinator's task. */
export const findPartner = async (
  db: Db,
  { organisationId, personId }: { organisationId: string; personId: string },
) => {
  const rows = await db
    .select({
      name: sql<string>`concat_ws(' ', coalesce(${people.preferredName}, ${people.givenName}), ${people.familyName})`,
    })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .where(
      and(
        eq(organisationPeople.organisationId, organisationId),
        eq(organisationPeople.personId, personId),
        sql`${organisationPeople.status} is not null and ${organisationPeople.status} <> 'ended'`,
      ),
    )
  return rows[0]
}

/** Pairs that somebody is in here. */
export const pairsOn = (db: Db, { organisationId, personId }: { organisationId: string; personId: string }) =>
  db
    .select({ id: buddyMembers.pairId })
    .from(buddyMembers)
    .where(
      and(
        eq(buddyMembers.organisationId, organisationId),
        eq(buddyMembers.personId, personId),
        isNull(buddyMembers.leftOn),
      ),
    )
    .orderBy(asc(buddyMembers.pairId))

/** Of those whose appointments have just ended, who is in a pair. */
export const leaversWithBuddies = async (
  tx: Db,
  leavers: readonly { organisationId: string; personId: string }[],
): Promise<{ organisationId: string; personId: string }[]> => {
  const { rows } = await tx.execute<{ organisationId: string; personId: string }>(sql`
    select distinct l."organisationId", l."personId"
      from jsonb_to_recordset(${JSON.stringify(leavers)}::jsonb) as l("organisationId" uuid, "personId" uuid)
      join buddy_members m on m.organisation_id = l."organisationId" and m.person_id = l."personId" and m.left_on is null
     order by 1, 2`)
  return rows
}
