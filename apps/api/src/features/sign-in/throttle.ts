import type { Db } from '@elevate/db/connect'
import { Refusal } from '../../errors.ts'
import { countUnder, forgetKey, takeBackOne } from './throttle-queries.ts'

/**
 * Counts attempts that have not succeeded, not people: by address *and* network, so that somebody else's guessing
 * never locks the owner out, and by network alone, more generously, because a ward may share one.
 */
const limits = { perAddress: 20, perNetwork: 200, windowMs: 15 * 60_000 }

export type Attempt = {
  what: 'sign-in' | 'password-link' | 'chat-booking' | 'application' | 'reference'
  email: string
  network: string
  now: Date
}

const keysOf = ({ what, email, network }: Attempt) => ({
  address: `${what}:${network}:${email.toLowerCase()}`,
  network: `${what}:${network}`,
})

/** Counted before it is known how it ends: guesses that run side by side are counted like any others. */
export const takeAttempt = async (tx: Db, attempt: Attempt): Promise<void> => {
  const keys = keysOf(attempt)
  const { now } = attempt
  for (const row of await countUnder(tx, [keys.address, keys.network], { now, windowMs: limits.windowMs })) {
    const limit = row.key === keys.address ? limits.perAddress : limits.perNetwork
    const endsInMs = row.windowStartedAt.getTime() + limits.windowMs - now.getTime()
    if (row.attempts > limit) throw tooManyAttempts(Math.max(1, Math.ceil(endsInMs / 1_000)))
  }
}

const tooManyAttempts = (seconds: number) =>
  new Refusal(429, 'too-many-attempts', `Too many attempts. Please wait ${Math.ceil(seconds / 60)} minutes.`, {
    retryAfterSeconds: seconds,
  })

/** It succeeded: the owner is back, and the network is not blamed for it. */
export const forgetAttempts = async (tx: Db, attempt: Attempt): Promise<void> => {
  const keys = keysOf(attempt)
  await forgetKey(tx, keys.address)
  await takeBackOne(tx, keys.network)
}

/** A program that reads one calendar over and over, or one network that tries address after address. */
const feedLimits = { perCalendar: 60, perNetwork: 2_000, windowMs: 60 * 60_000 }

/** One calendar program reads for many people from one network, so that limit is generous. */
export const countFeedRead = async (
  tx: Db,
  { secretHash, network, now }: { secretHash: string; network: string; now: Date },
): Promise<void> => {
  const calendar = `calendar:${secretHash}`
  const keys = [calendar, `calendar-network:${network}`]
  for (const row of await countUnder(tx, keys, { now, windowMs: feedLimits.windowMs })) {
    const limit = row.key === calendar ? feedLimits.perCalendar : feedLimits.perNetwork
    const endsInMs = row.windowStartedAt.getTime() + feedLimits.windowMs - now.getTime()
    if (row.attempts > limit) throw tooManyAttempts(Math.max(1, Math.ceil(endsInMs / 1_000)))
  }
}
