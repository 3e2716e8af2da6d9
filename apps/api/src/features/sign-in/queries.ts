import type { Db } from '@elevate/db/connect'
import { and, desc, eq, inArray, isNull, ne, sql } from '@elevate/db/drizzle'
import { newId } from '@elevate/db/ids'
import { refreshTokens, signIns } from '@elevate/db/schema/sign-in'
import { londonDay } from '../../london.ts'

export const insertSignIn = async (
  db: Db,
  row: { personId: string; device: string; startedAt: Date; expiresAt: Date; hasSecondFactor: boolean },
): Promise<string> => {
  const id = newId()
  await db.insert(signIns).values({ ...row, id, lastUsedAt: row.startedAt, provedAt: row.startedAt })
  return id
}

export const insertRefreshToken = async (db: Db, row: { hash: string; signInId: string; issuedAt: Date }) => {
  await db.insert(refreshTokens).values(row)
}

/**
 * Locks the sign-in, so that two requests with the same token are looked at one after the other. `followingHash`:
 * of the token that it is exchanged for.
 */
export const lockSignInOfToken = async (db: Db, { hash, followingHash }: { hash: string; followingHash?: string }) => {
  const rows = await db
    .select({
      signInId: signIns.id,
      personId: signIns.personId,
      endedAt: signIns.endedAt,
      expiresAt: signIns.expiresAt,
      hasSecondFactor: signIns.hasSecondFactor,
    })
    .from(refreshTokens)
    .innerJoin(signIns, eq(signIns.id, refreshTokens.signInId))
    .where(eq(refreshTokens.hash, hash))
    .for('update', { of: signIns })
  if (!rows[0]) return undefined
  // Read behind the lock: another request may have used them meanwhile.
  const tokens = await db
    .select({ hash: refreshTokens.hash, usedAt: refreshTokens.usedAt, usedUnder: refreshTokens.usedUnder })
    .from(refreshTokens)
    .where(inArray(refreshTokens.hash, [hash, followingHash ?? hash]))
  const token = tokens.find((one) => one.hash === hash)
  const following = tokens.find((one) => one.hash === followingHash)
  return {
    ...rows[0],
    usedAt: token?.usedAt ?? null,
    usedUnder: token?.usedUnder ?? null,
    isFollowed: Boolean(following?.usedAt),
  }
}

export const markTokenUsed = async (
  db: Db,
  hash: string,
  use: { usedAt: Date; usedUnder: string | null },
): Promise<void> => {
  await db.update(refreshTokens).set(use).where(eq(refreshTokens.hash, hash))
}

export const findToken = async (db: Db, hash: string) => {
  const rows = await db.select().from(refreshTokens).where(eq(refreshTokens.hash, hash))
  return rows[0]
}

export const touchSignIn = async (db: Db, signInId: string, now: Date): Promise<void> => {
  await db.update(signIns).set({ lastUsedAt: now }).where(eq(signIns.id, signInId))
}

type EndReason = (typeof signIns.$inferInsert)['endReason']

export const endSignIn = async (db: Db, signInId: string, end: { now: Date; reason: EndReason }): Promise<boolean> => {
  const rows = await db
    .update(signIns)
    .set({ endedAt: end.now, endReason: end.reason })
    .where(and(eq(signIns.id, signInId), isNull(signIns.endedAt)))
    .returning({ id: signIns.id })
  return rows.length > 0
}

/** Ends every sign-in of a person, but for the one named in `except`. */
export const endSignInsOf = async (
  db: Db,
  personId: string,
  end: { now: Date; reason: EndReason; except?: string },
): Promise<void> => {
  const others = end.except ? ne(signIns.id, end.except) : undefined
  await db
    .update(signIns)
    .set({ endedAt: end.now, endReason: end.reason })
    .where(and(eq(signIns.personId, personId), isNull(signIns.endedAt), others))
}

export const openSignInsOf = (db: Db, personId: string, now: Date) =>
  db
    .select({
      id: signIns.id,
      device: signIns.device,
      startedAt: signIns.startedAt,
      lastUsedAt: signIns.lastUsedAt,
      hasSecondFactor: signIns.hasSecondFactor,
    })
    .from(signIns)
    .where(
      and(eq(signIns.personId, personId), isNull(signIns.endedAt), sql`${signIns.expiresAt} > ${now.toISOString()}`),
    )
    .orderBy(desc(signIns.lastUsedAt), desc(signIns.id))

/** As `app.open_session` says them: exactly the text that later requests are compared with. */
export const grantsOfSignIn = async (db: Db, signInId: string, now: Date): Promise<string | null> => {
  const { rows } = await db.execute<{ grants: string | null }>(
    sql`select app.open_session(${signInId}, ${londonDay(now)}) as grants`,
  )
  return rows[0]?.grants ?? null
}

/** The person of this sign-in has just set up a second factor, or shown one. */
export const markSecondFactor = async (db: Db, signInId: string): Promise<void> => {
  await db.update(signIns).set({ hasSecondFactor: true }).where(eq(signIns.id, signInId))
}
