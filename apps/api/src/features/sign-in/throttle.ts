import type { Db } from '@elevate/db/connect'
import { Refusal } from '../../errors.ts'
import { attemptsUnder, countUnder, forgetKey } from './throttle-queries.ts'

/**
 * Counts failed attempts, not people: by address *and* network, so that somebody else's guessing never locks the
 * owner out, and by network alone, more generously, because a ward may share one.
 */
const limits = { perAddress: 10, perNetwork: 100, windowMs: 15 * 60_000 }

export type Attempt = { what: 'sign-in' | 'password-link'; email: string; network: string; now: Date }

const keysOf = ({ what, email, network }: Attempt) => ({
  address: `${what}:${network}:${email.toLowerCase()}`,
  network: `${what}:${network}`,
})

export const refuseTooManyAttempts = async (tx: Db, attempt: Attempt): Promise<void> => {
  const keys = keysOf(attempt)
  for (const row of await attemptsUnder(tx, [keys.address, keys.network])) {
    const limit = row.key === keys.address ? limits.perAddress : limits.perNetwork
    const endsInMs = row.windowStartedAt.getTime() + limits.windowMs - attempt.now.getTime()
    if (row.attempts >= limit && endsInMs > 0) throw tooManyAttempts(Math.ceil(endsInMs / 1_000))
  }
}

const tooManyAttempts = (seconds: number) =>
  new Refusal(429, 'too-many-attempts', `Too many attempts. Please wait ${Math.ceil(seconds / 60)} minutes.`, {
    retryAfterSeconds: seconds,
  })

export const countAttempt = (tx: Db, attempt: Attempt): Promise<void> =>
  countUnder(tx, Object.values(keysOf(attempt)), { now: attempt.now, windowMs: limits.windowMs })

export const forgetAttempts = (tx: Db, attempt: Attempt): Promise<void> => forgetKey(tx, keysOf(attempt).address)
