import type { Db } from '@elevate/db/connect'
import { eq, sql } from '@elevate/db/drizzle'
import { signInSettings } from '@elevate/db/schema/second-factor'
import { signIns } from '@elevate/db/schema/sign-in'
import { usualSettings } from './rules.ts'

type Settings = typeof usualSettings

export const findSettings = async (db: Db): Promise<Settings> => {
  const rows = await db.select().from(signInSettings)
  if (!rows[0]) return usualSettings
  const { isOnly, ...settings } = rows[0]
  return settings
}

/** Written where there are none yet, so that there is something to lock. */
export const lockSettings = async (db: Db): Promise<Settings> => {
  await db.insert(signInSettings).values(usualSettings).onConflictDoNothing()
  const [row] = await db.select().from(signInSettings).for('update')
  const { isOnly, ...settings } = row ?? { isOnly: true, ...usualSettings }
  return settings
}

export const updateSettings = async (db: Db, set: Partial<Settings>): Promise<Settings> => {
  const [row] = await db
    .update(signInSettings)
    .set({ ...set, version: sql`${signInSettings.version} + 1` })
    .returning()
  const { isOnly, ...settings } = row ?? { isOnly: true, ...usualSettings }
  return settings
}

/** When the person of a sign-in last showed that it is them, and how long that is good for. */
export const proofOf = async (db: Db, signInId: string) => {
  const rows = await db
    .select({
      provedAt: signIns.provedAt,
      startedAt: signIns.startedAt,
      minutes: sql<number | null>`(select s.proof_minutes from sign_in_settings s)`,
    })
    .from(signIns)
    .where(eq(signIns.id, signInId))
  return rows[0]
}

export const markProved = async (db: Db, signInId: string, provedAt: Date): Promise<void> => {
  await db.update(signIns).set({ provedAt }).where(eq(signIns.id, signInId))
}
