import type { Db } from '@elevate/db/connect'
import { and, asc, eq, inArray, isNull } from '@elevate/db/drizzle'
import { coffeeWaiting } from '@elevate/db/schema/coffee-afterwards'
import { slicesOf } from '@elevate/db/slices'

export const insertWaiting = async (
  tx: Db,
  place: { roundId: string; organisationId: string },
  who: { personIds: string[]; why: 'not-placed' | 'left-alone' },
): Promise<void> => {
  for (const slice of slicesOf(who.personIds)) {
    await tx
      .insert(coffeeWaiting)
      .values(slice.map((personId) => ({ ...place, personId, why: who.why })))
      // Left alone a second time: waiting again, and why they waited first is kept.
      .onConflictDoUpdate({ target: [coffeeWaiting.roundId, coffeeWaiting.personId], set: { endedAt: null } })
  }
}

export const waitingIds = async (db: Db, roundId: string, why?: 'not-placed' | 'left-alone'): Promise<string[]> => {
  const rows = await db
    .select({ personId: coffeeWaiting.personId })
    .from(coffeeWaiting)
    .where(
      and(
        eq(coffeeWaiting.roundId, roundId),
        isNull(coffeeWaiting.endedAt),
        why ? eq(coffeeWaiting.why, why) : undefined,
      ),
    )
    .orderBy(asc(coffeeWaiting.personId))
  return rows.map(({ personId }) => personId)
}

/** True where the person was ever waiting in this round. */
export const hasWaited = async (db: Db, roundId: string, personId: string): Promise<boolean> => {
  const rows = await db
    .select({ personId: coffeeWaiting.personId })
    .from(coffeeWaiting)
    .where(and(eq(coffeeWaiting.roundId, roundId), eq(coffeeWaiting.personId, personId)))
  return rows.length > 0
}

export const endWaiting = async (tx: Db, roundId: string, who: { personIds: string[]; now: Date }): Promise<void> => {
  if (who.personIds.length === 0) return
  await tx
    .update(coffeeWaiting)
    .set({ endedAt: who.now })
    .where(and(eq(coffeeWaiting.roundId, roundId), inArray(coffeeWaiting.personId, who.personIds)))
}
