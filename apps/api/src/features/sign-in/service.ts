import type { Db } from '@elevate/db/connect'
import { inTransaction } from '@elevate/db/open'
import type { Deps } from '../../deps.ts'
import { Refusal, signedOut } from '../../errors.ts'
import { londonDay } from '../../london.ts'
import { record } from '../audit/public.ts'
import { type Account, findAccount, findAccountByEmail, renewPasswordHash } from './account-queries.ts'
import { standingOf } from './factors/queries.ts'
import { isRequired } from './factors/rules.ts'
import { hashPassword, isOutdated, passwordIsRight } from './passwords.ts'
import * as queries from './queries.ts'
import { refreshDecision } from './rules.ts'
import { type Entry, enter } from './second-step/entry.ts'
import { type Admission, admission } from './starting.ts'
import { forgetAttempts, takeAttempt } from './throttle.ts'
import { hashToken, nextToken } from './tokens.ts'

const asSystem = <T>(deps: Deps, work: (tx: Db) => Promise<T>): Promise<T> =>
  inTransaction(deps.database, 'system', (tx) => work(tx))

const wrong = () => new Refusal(401, 'wrong-email-or-password', 'The email address or the password is not right.')

/** One answer, and as long in coming, for an unknown address, a wrong password and a disabled account. */
export const signIn = async (
  deps: Deps,
  input: { email: string; password: string; device: string; network: string },
): Promise<Entry> => {
  const now = deps.clock()
  const attempt = { what: 'sign-in' as const, email: input.email, network: input.network, now }
  const account = await asSystem(deps, async (tx) => {
    await takeAttempt(tx, attempt)
    return findAccountByEmail(tx, input.email)
  })
  const isRight = await passwordIsRight(input.password, account?.passwordHash ?? null)
  if (!account || account.disabledAt || !isRight) throw wrong()
  const renewed = await renewedHash(account, input.password)
  return asSystem(deps, async (tx) => {
    await forgetAttempts(tx, attempt)
    if (renewed) await renewPasswordHash(tx, { personId: account.personId, ...renewed })
    return enter(tx, account, { device: input.device, now })
  })
}

/** Only now, with the password at hand, can an older hash be made anew. */
const renewedHash = async ({ passwordHash: from }: Account, password: string) =>
  from !== null && isOutdated(from) ? { from, to: await hashPassword(password) } : undefined

/** `key`: the Idempotency-Key, where the request has one. */
type Renewal = { token: string; arrivedAt: Date; key: string | undefined }

export const refreshSignIn = async (deps: Deps, { token, arrivedAt, key }: Renewal): Promise<Admission> => {
  const result = await asSystem(deps, async (tx) => {
    const now = deps.clock()
    const hash = hashToken(token)
    const under = key === undefined ? null : hashToken(key)
    const following = nextToken(token, deps.config.jwtSecret)
    const state = await queries.lockSignInOfToken(tx, { hash, followingHash: hashToken(following) })
    if (!state) return undefined
    const decision = refreshDecision(state, { arrivedAt, now, under })
    if (decision === 'over' || (await isEndedInstead(tx, { ...state, decision }, now))) return undefined
    if (decision === 'rotate') {
      await queries.insertRefreshToken(tx, { hash: hashToken(following), signInId: state.signInId, issuedAt: now })
      await queries.touchSignIn(tx, state.signInId, now)
      await queries.markTokenUsed(tx, hash, { usedAt: deps.clock(), usedUnder: under })
    }
    const account = await findAccount(tx, state.personId)
    return account && admission(tx, account, { signInId: state.signInId, refreshToken: following, now })
  })
  if (!result) throw signedOut()
  return result
}

type Renewed = { signInId: string; personId: string; hasSecondFactor: boolean; decision: string }

/** A copied token ends the sign-in; so does a second factor that is required by now and was not shown. */
const isEndedInstead = async (tx: Db, renewed: Renewed, now: Date): Promise<boolean> => {
  const { signInId, personId, decision } = renewed
  if (decision === 'used-twice') {
    await queries.endSignIn(tx, signInId, { now, reason: 'token-used-twice' })
    await record(tx, {
      actorId: personId,
      action: 'sign-in.token-used-twice',
      subjectKind: 'sign-in',
      subjectId: signInId,
    })
    return true
  }
  if (!(await secondFactorIsDue(tx, renewed, now))) return false
  await queries.endSignIn(tx, signInId, { now, reason: 'second-factor-due' })
  return true
}

/** Required since they signed in, by the setting or by a new grant: the next sign-in leads to it. */
const secondFactorIsDue = async (
  tx: Db,
  { personId, hasSecondFactor }: { personId: string; hasSecondFactor: boolean },
  now: Date,
): Promise<boolean> => {
  if (hasSecondFactor) return false
  const today = londonDay(now)
  return isRequired(await standingOf(tx, personId, today), today)
}

export const signOut = (deps: Deps, token: string): Promise<void> =>
  asSystem(deps, async (tx) => {
    const now = deps.clock()
    const state = await queries.lockSignInOfToken(tx, { hash: hashToken(token) })
    if (!state) return
    await queries.endSignIn(tx, state.signInId, { now, reason: 'signed-out' })
  })
