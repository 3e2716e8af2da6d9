import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray } from '@elevate/db/drizzle'
import { buddyMembers, buddyPairs, buddyWishesOfPeople } from '@elevate/db/schema/buddies'
import { organisationPeople } from '@elevate/db/schema/people'

/** One after the other, whoever of these people is put into pairs at once; always in the same order. */
export const lockPeople = async (tx: Db, organisationId: string, personIds: readonly string[]): Promise<void> => {
  await tx
    .select({ personId: organisationPeople.personId })
    .from(organisationPeople)
    .where(
      and(eq(organisationPeople.organisationId, organisationId), inArray(organisationPeople.personId, [...personIds])),
    )
    .orderBy(asc(organisationPeople.personId))
    .for('no key update')
}

export const insertPairs = async (
  tx: Db,
  pairs: (typeof buddyPairs.$inferInsert)[],
  members: (typeof buddyMembers.$inferInsert)[],
): Promise<void> => {
  await tx.insert(buddyPairs).values(pairs)
  await tx.insert(buddyMembers).values(members)
}

/** Who asked for a buddy has one. */
export const forgetWishes = async (tx: Db, organisationId: string, personIds: readonly string[]): Promise<void> => {
  await tx
    .delete(buddyWishesOfPeople)
    .where(
      and(
        eq(buddyWishesOfPeople.organisationId, organisationId),
        inArray(buddyWishesOfPeople.personId, [...personIds]),
      ),
    )
}
