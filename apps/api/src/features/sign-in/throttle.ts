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
  new Refusal(429, 'too-many-attempts', `Too many attempts. Wait ${Math.ceil(seconds / 60)} minutes.`, {
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

/**
 * Who types codes knows the password already, so it is counted by person, from whatever network. A day's limit keeps
 * six digits from being tried out over weeks. Passkeys are not counted: with them, with a recovery code, or with a
 * new password the owner gets in whatever somebody else tries.
 */
const proofLimits = { perQuarter: 10, perDay: 50 }

export type ProofAttempt = { what: 'code' | 'recovery-code'; personId: string; now: Date }

const proofKeys = (what: ProofAttempt['what'], personId: string) => ({
  quarter: `${what}:${personId}`,
  day: `${what}-day:${personId}`,
})

/** Counted before it is judged. True for the last one that is left: then the owner is told. */
export const countProof = async (tx: Db, { what, personId, now }: ProofAttempt): Promise<boolean> => {
  const keys = proofKeys(what, personId)
  const quarter = await countOne(tx, keys.quarter, { now, windowMs: limits.windowMs, most: proofLimits.perQuarter })
  await countOne(tx, keys.day, { now, windowMs: 86_400_000, most: proofLimits.perDay })
  return quarter === proofLimits.perQuarter
}

/** Questions for a passkey are asked before anybody is known: counted by network, generously. */
export const countQuestion = async (tx: Db, { network, now }: { network: string; now: Date }): Promise<void> => {
  const { windowMs, perNetwork } = limits
  await countOne(tx, `passkey-question:${network}`, { now, windowMs, most: perNetwork })
}

const countOne = async (
  tx: Db,
  key: string,
  { now, windowMs, most }: { now: Date; windowMs: number; most: number },
): Promise<number> => {
  const [row] = await countUnder(tx, [key], { now, windowMs })
  if (!row) return 0
  const endsInMs = row.windowStartedAt.getTime() + windowMs - now.getTime()
  if (row.attempts > most) throw tooManyAttempts(Math.max(1, Math.ceil(endsInMs / 1_000)))
  return row.attempts
}

/** They got in, or have chosen a new password: whoever guessed does not come this far any more. */
export const forgetProofs = async (tx: Db, personId: string): Promise<void> => {
  for (const what of ['code', 'recovery-code'] as const) {
    const { quarter, day } = proofKeys(what, personId)
    await forgetKey(tx, quarter)
    await forgetKey(tx, day)
  }
}
