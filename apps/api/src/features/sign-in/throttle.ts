import type { Db } from '@elevate/db/connect'
import { throttles } from '@elevate/db/schema/sign-in'
import { eq, inArray, sql } from 'drizzle-orm'
import { Refusal } from '../../errors.ts'

/**
 * Counts failed attempts, not people: by address *and* network, so that somebody else's guessing never locks the
 * owner out, and by network alone, more generously, because a ward may share one.
 */
export const limits = { perAddress: 10, perNetwork: 100, windowMinutes: 15 }

const windowMs = limits.windowMinutes * 60_000
const keysOf = (what: string, email: string, network: string) => ({
  address: `${what}:${network}:${email.toLowerCase()}`,
  network: `${what}:${network}`,
})

export const refuseTooManyAttempts = async (tx: Db, attempt: Attempt): Promise<void> => {
  const keys = keysOf(attempt.what, attempt.email, attempt.network)
  const rows = await tx
    .select()
    .from(throttles)
    .where(inArray(throttles.key, [keys.address, keys.network]))
  for (const row of rows) {
    const limit = row.key === keys.address ? limits.perAddress : limits.perNetwork
    const endsIn = row.windowStartedAt.getTime() + windowMs - attempt.now.getTime()
    if (row.attempts >= limit && endsIn > 0) throw tooManyAttempts(Math.ceil(endsIn / 1_000))
  }
}

export type Attempt = { what: 'sign-in' | 'password-link'; email: string; network: string; now: Date }

const tooManyAttempts = (seconds: number) =>
  new Refusal(429, 'too-many-attempts', `Too many attempts. Please wait ${Math.ceil(seconds / 60)} minutes.`, {
    retryAfterSeconds: seconds,
  })

export const countAttempt = async (tx: Db, { what, email, network, now }: Attempt): Promise<void> => {
  const keys = keysOf(what, email, network)
  const isOver = sql`${throttles.windowStartedAt} < ${new Date(now.getTime() - windowMs).toISOString()}`
  await tx
    .insert(throttles)
    .values([keys.address, keys.network].map((key) => ({ key, windowStartedAt: now, attempts: 1 })))
    .onConflictDoUpdate({
      target: throttles.key,
      set: {
        attempts: sql`case when ${isOver} then 1 else ${throttles.attempts} + 1 end`,
        windowStartedAt: sql`case when ${isOver} then excluded.window_started_at else ${throttles.windowStartedAt} end`,
      },
    })
}

export const forgetAttempts = async (tx: Db, { what, email, network }: Attempt): Promise<void> => {
  await tx.delete(throttles).where(eq(throttles.key, keysOf(what, email, network).address))
}
