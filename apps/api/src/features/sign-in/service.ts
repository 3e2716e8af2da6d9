import type { SignInSession } from '@elevate/contracts/auth'
import type { Db } from '@elevate/db/connect'
import { inTransaction } from '@elevate/db/open'
import type { Context } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { notFound, Refusal, signedOut } from '../../errors.ts'
import { record } from '../audit/public.ts'
import { type Account, findAccount, findAccountByEmail } from './account-queries.ts'
import { passwordIsRight } from './passwords.ts'
import * as queries from './queries.ts'
import { refreshDecision, signInDays } from './rules.ts'
import { forgetAttempts, takeAttempt } from './throttle.ts'
import { hashToken, newToken, nextToken } from './tokens.ts'

/** A sign-in that stands: what goes into the access token, and the cookie for the next one. */
export type Admission = {
  personId: string
  signInId: string
  grants: string
  name: string
  email: string
  refreshToken: string
}

const asSystem = <T>(deps: Deps, work: (tx: Db) => Promise<T>): Promise<T> =>
  inTransaction(deps.database, 'system', (tx) => work(tx))

const wrong = () => new Refusal(401, 'wrong-email-or-password', 'The e-mail address or the password is not right.')

/** One answer, and as long in coming, for an unknown address, a wrong password and a disabled account. */
export const signIn = async (
  deps: Deps,
  input: { email: string; password: string; device: string; network: string },
): Promise<Admission> => {
  const now = deps.clock()
  const attempt = { what: 'sign-in' as const, email: input.email, network: input.network, now }
  const account = await asSystem(deps, async (tx) => {
    await takeAttempt(tx, attempt)
    return findAccountByEmail(tx, input.email)
  })
  const isRight = await passwordIsRight(input.password, account?.passwordHash ?? null)
  if (!account || account.disabledAt || !isRight) throw wrong()
  return asSystem(deps, async (tx) => {
    await forgetAttempts(tx, attempt)
    return startSignIn(tx, account, { device: input.device, now })
  })
}

/** Begins a new family of refresh tokens. Shared with the use of a link, which also ends in being signed in. */
export const startSignIn = async (
  tx: Db,
  account: Account,
  { device, now }: { device: string; now: Date },
): Promise<Admission> => {
  const expiresAt = new Date(now.getTime() + signInDays * 86_400_000)
  const refreshToken = newToken()
  const signInId = await queries.insertSignIn(tx, { personId: account.personId, device, startedAt: now, expiresAt })
  await queries.insertRefreshToken(tx, { hash: hashToken(refreshToken), signInId, issuedAt: now })
  await record(tx, {
    actorId: account.personId,
    action: 'sign-in.started',
    subjectKind: 'sign-in',
    subjectId: signInId,
  })
  return admission(tx, account, { signInId, refreshToken, now })
}

const admission = async (
  tx: Db,
  account: Account,
  { signInId, refreshToken, now }: { signInId: string; refreshToken: string; now: Date },
): Promise<Admission> => {
  const grants = await queries.grantsOfSignIn(tx, signInId, now)
  if (grants === null) throw signedOut()
  return { personId: account.personId, signInId, grants, name: account.name, email: account.email, refreshToken }
}

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
    if (decision === 'used-twice') {
      await queries.endSignIn(tx, state.signInId, { now, reason: 'token-used-twice' })
      await record(tx, {
        actorId: state.personId,
        action: 'sign-in.token-used-twice',
        subjectKind: 'sign-in',
        subjectId: state.signInId,
      })
    }
    if (decision === 'used-twice' || decision === 'over') return undefined
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

export const signOut = (deps: Deps, token: string): Promise<void> =>
  asSystem(deps, async (tx) => {
    const now = deps.clock()
    const state = await queries.lockSignInOfToken(tx, { hash: hashToken(token) })
    if (!state) return
    await queries.endSignIn(tx, state.signInId, { now, reason: 'signed-out' })
  })

export const listSessions = (ctx: Context): Promise<SignInSession[]> =>
  ctx.read(async (db, actor) => {
    const rows = await queries.openSignInsOf(db, actor.personId, ctx.now)
    return rows.map((row) => ({
      id: row.id,
      device: row.device,
      startedAt: row.startedAt.toISOString(),
      lastUsedAt: row.lastUsedAt.toISOString(),
      isThisOne: row.id === actor.signInId,
    }))
  })

export const endSession = (ctx: Context, sessionId: string): Promise<void> =>
  ctx.transaction(async (tx, actor) => {
    const mine = await queries.openSignInsOf(tx, actor.personId, ctx.now)
    if (!mine.some(({ id }) => id === sessionId)) throw notFound('This sign-in')
    await queries.endSignIn(tx, sessionId, { now: ctx.now, reason: 'signed-out' })
  })

export const signOutEverywhere = (ctx: Context): Promise<void> =>
  ctx.transaction(async (tx, actor) => {
    await queries.endSignInsOf(tx, actor.personId, { now: ctx.now, reason: 'signed-out-everywhere' })
    await record(tx, {
      actorId: actor.personId,
      action: 'sign-in.ended-everywhere',
      subjectKind: 'person',
      subjectId: actor.personId,
    })
  })
