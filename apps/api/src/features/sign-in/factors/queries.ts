import type { Db } from '@elevate/db/connect'
import { and, asc, eq, isNotNull, isNull, lt, or, sql } from '@elevate/db/drizzle'
import { newId } from '@elevate/db/ids'
import {
  authenticators,
  organisationSignInRules,
  passkeys,
  recoveryCodes,
  signInSettings,
} from '@elevate/db/schema/second-factor'
import { grants } from '@elevate/db/schema/sign-in'
import { type Standing, usualSettings } from './rules.ts'
import type { KnownPasskey } from './webauthn.ts'

/** One statement: it is asked at every sign-in and every renewal. */
export const standingOf = async (db: Db, personId: string, today: string): Promise<Standing> => {
  const runsOneToday = sql`person_id = ${personId} and kind in ('administrator', 'coordinator')
    and ended_at is null and valid_from <= ${today} and (valid_to is null or valid_to >= ${today})`
  const { rows } = await db.execute<
    Omit<Standing, 'secondFactorFor'> & { secondFactorFor: Standing['secondFactorFor'] }
  >(
    sql`select exists (select from ${authenticators} where person_id = ${personId} and sealed_key is not null) as "hasAuthenticator",
      (select count(*)::int from ${passkeys} where person_id = ${personId}) as "passkeys",
      (select count(*)::int from ${recoveryCodes} where person_id = ${personId} and used_at is null) as "codesLeft",
      coalesce(s.second_factor_for::text, ${usualSettings.secondFactorFor}) as "secondFactorFor",
      coalesce(s.second_factor_from::text, ${usualSettings.secondFactorFrom}) as "secondFactorFrom",
      exists (select from ${grants} where ${runsOneToday}) as "runsProgramme",
      (select min(o.second_factor_from)::text from ${organisationSignInRules} o
        where exists (select from ${grants} where ${runsOneToday}
                         and (kind = 'administrator' or organisation_id = o.organisation_id))) as "organisationsFrom"
      from (values (true)) as one left join ${signInSettings} s on true`,
  )
  return rows[0] as Standing
}

export const findAuthenticator = async (db: Db, personId: string) => {
  const rows = await db.select().from(authenticators).where(eq(authenticators.personId, personId))
  return rows[0]
}

export const keepNewKey = async (db: Db, personId: string, sealedNewKey: string): Promise<void> => {
  await db
    .insert(authenticators)
    .values({ personId, sealedNewKey })
    .onConflictDoUpdate({ target: authenticators.personId, set: { sealedNewKey } })
}

/** The key that was shown counts from now on; false where another one has been begun meanwhile. */
export const confirmNewKey = async (
  db: Db,
  personId: string,
  { sealedNewKey, step, now }: { sealedNewKey: string; step: number; now: Date },
): Promise<boolean> => {
  const rows = await db
    .update(authenticators)
    .set({ sealedKey: sealedNewKey, sealedNewKey: null, lastStep: step, since: now, lastUsedAt: null })
    .where(and(eq(authenticators.personId, personId), eq(authenticators.sealedNewKey, sealedNewKey)))
    .returning({ personId: authenticators.personId })
  return rows.length > 0
}

/** False where this code or a later one was used before: of two requests with one code, one gets through. */
export const useStep = async (db: Db, personId: string, { step, now }: { step: number; now: Date }) => {
  const rows = await db
    .update(authenticators)
    .set({ lastStep: step, lastUsedAt: now })
    .where(
      and(
        eq(authenticators.personId, personId),
        isNotNull(authenticators.sealedKey),
        or(isNull(authenticators.lastStep), lt(authenticators.lastStep, step)),
      ),
    )
    .returning({ personId: authenticators.personId })
  return rows.length > 0
}

export const deleteAuthenticator = async (db: Db, personId: string): Promise<boolean> => {
  const rows = await db
    .delete(authenticators)
    .where(eq(authenticators.personId, personId))
    .returning({ sealedKey: authenticators.sealedKey })
  return rows.some(({ sealedKey }) => sealedKey !== null)
}

export const recoveryCodesOf = (db: Db, personId: string) =>
  db
    .select({ salt: recoveryCodes.salt, createdAt: recoveryCodes.createdAt, usedAt: recoveryCodes.usedAt })
    .from(recoveryCodes)
    .where(eq(recoveryCodes.personId, personId))
    .orderBy(asc(recoveryCodes.id))

export const replaceRecoveryCodes = async (
  db: Db,
  personId: string,
  { salt, hashes, now }: { salt: string; hashes: string[]; now: Date },
): Promise<void> => {
  await deleteRecoveryCodes(db, personId)
  await db.insert(recoveryCodes).values(hashes.map((hash) => ({ id: newId(), personId, salt, hash, createdAt: now })))
}

export const deleteRecoveryCodes = async (db: Db, personId: string): Promise<void> => {
  await db.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId))
}

export const useRecoveryCode = async (db: Db, personId: string, { hash, now }: { hash: string; now: Date }) => {
  const rows = await db
    .update(recoveryCodes)
    .set({ usedAt: now })
    .where(and(eq(recoveryCodes.personId, personId), eq(recoveryCodes.hash, hash), isNull(recoveryCodes.usedAt)))
    .returning({ id: recoveryCodes.id })
  return rows.length > 0
}

export const passkeysOf = (db: Db, personId: string) =>
  db.select().from(passkeys).where(eq(passkeys.personId, personId)).orderBy(asc(passkeys.createdAt), asc(passkeys.id))
export type PasskeyRow = Awaited<ReturnType<typeof passkeysOf>>[number]

/** Locked: two answers of one device are judged one after the other, by its counter. */
export const lockPasskey = async (db: Db, credentialId: string): Promise<PasskeyRow | undefined> => {
  const rows = await db.select().from(passkeys).where(eq(passkeys.credentialId, credentialId)).for('update')
  return rows[0]
}

export const insertPasskey = async (
  db: Db,
  row: KnownPasskey & { personId: string; name: string; createdAt: Date },
): Promise<PasskeyRow | undefined> => {
  const rows = await db
    .insert(passkeys)
    .values({ ...row, id: newId() })
    .onConflictDoNothing({ target: passkeys.credentialId })
    .returning()
  return rows[0]
}

export const usePasskey = async (db: Db, id: string, use: { counter: number; lastUsedAt: Date }): Promise<void> => {
  await db.update(passkeys).set(use).where(eq(passkeys.id, id))
}

export const lockMyPasskey = async (db: Db, personId: string, id: string) => {
  const rows = await db
    .select()
    .from(passkeys)
    .where(and(eq(passkeys.id, id), eq(passkeys.personId, personId)))
    .for('update')
  return rows[0]
}

export const renamePasskey = async (db: Db, id: string, name: string): Promise<PasskeyRow | undefined> => {
  const rows = await db
    .update(passkeys)
    .set({ name, version: sql`${passkeys.version} + 1` })
    .where(eq(passkeys.id, id))
    .returning()
  return rows[0]
}

/** One, or all of a person. */
export const deletePasskeys = async (db: Db, personId: string, id?: string): Promise<number> => {
  const rows = await db
    .delete(passkeys)
    .where(and(eq(passkeys.personId, personId), id === undefined ? undefined : eq(passkeys.id, id)))
    .returning({ id: passkeys.id })
  return rows.length
}

/** Whoever changes the factors of a person goes one after the other. */
export const lockFactorsOf = async (db: Db, personId: string): Promise<void> => {
  await db.execute(sql`select person_id from accounts where person_id = ${personId} for update`)
}

/** What is held, for the person's own copy: that it is there and since when, never what opens anything. */
export const heldSecondFactors = async (db: Db, personId: string) => {
  const found = await db
    .select({ since: authenticators.since, lastUsedAt: authenticators.lastUsedAt })
    .from(authenticators)
    .where(and(eq(authenticators.personId, personId), isNotNull(authenticators.since)))
  return found.map((row) => ({ kind: 'authenticator app', ...row }))
}

export const heldPasskeys = (db: Db, personId: string) =>
  db
    .select({ name: passkeys.name, createdAt: passkeys.createdAt, lastUsedAt: passkeys.lastUsedAt })
    .from(passkeys)
    .where(eq(passkeys.personId, personId))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.id))

export const heldRecoveryCodes = (db: Db, personId: string) =>
  db
    .select({ createdAt: recoveryCodes.createdAt, usedAt: recoveryCodes.usedAt })
    .from(recoveryCodes)
    .where(eq(recoveryCodes.personId, personId))
    .orderBy(asc(recoveryCodes.id))
