import type { MySecondFactor, Passkey } from '@elevate/contracts/second-factor'
import type { NewAuthenticator } from '@elevate/contracts/second-step'
import { asSystem } from '@elevate/db/open'
import type { Context, Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { conflict, notFound, staleVersion } from '../../errors.ts'
import {
  type Account,
  endSignInsOf,
  factorQueries,
  factors,
  findAccount,
  forgetProofs,
  hasSecondFactor,
  markSecondFactor,
  mayRemove,
  tellOfChange,
} from '../sign-in/public.ts'
import { presentMySecondFactor, presentPasskey } from './present.ts'

export const mySecondFactor = (ctx: Context): Promise<MySecondFactor> =>
  ctx.read(async (db, { personId }) => {
    const [standing, authenticator, passkeys, codes, account] = await Promise.all([
      factorQueries.standingOf(db, personId, ctx.today),
      factorQueries.findAuthenticator(db, personId),
      factorQueries.passkeysOf(db, personId),
      factorQueries.recoveryCodesOf(db, personId),
      findAccount(db, personId),
    ])
    const hasPassword = Boolean(account?.passwordHash)
    return presentMySecondFactor({ standing, authenticator, passkeys, codes, hasPassword, today: ctx.today })
  })

export const myAccount = async (tx: Tx, personId: string): Promise<Account> => {
  const account = await findAccount(tx, personId)
  if (!account) throw notFound('Your account')
  return account
}

export const beginAuthenticator = (ctx: Context, deps: Deps): Promise<NewAuthenticator> =>
  ctx.transaction(async (tx, { personId }) =>
    factors.beginAuthenticator({ tx, deps, now: ctx.now }, await myAccount(tx, personId)),
  )

/** With the first factor everything that began without one ends: whoever copied the password is out. */
export const settleFirst = async (tx: Tx, ctx: Context, wasSetUp: boolean): Promise<void> => {
  const { personId, signInId } = ctx.actor
  await markSecondFactor(tx, signInId)
  if (wasSetUp) return
  await endSignInsOf(tx, personId, { now: ctx.now, reason: 'second-factor-changed', except: signInId })
}

export const standsWithOne = async (tx: Tx, ctx: Context): Promise<boolean> =>
  hasSecondFactor(await factorQueries.standingOf(tx, ctx.actor.personId, ctx.today))

export const confirmAuthenticator = (ctx: Context, deps: Deps, code: string): Promise<string[] | null> =>
  ctx.transaction(async (tx, { personId }) => {
    const wasSetUp = await standsWithOne(tx, ctx)
    const account = await myAccount(tx, personId)
    const codes = await factors.confirmAuthenticator({ tx, deps, now: ctx.now }, account, code)
    await settleFirst(tx, ctx, wasSetUp)
    return codes
  })

const refuseLast = async (tx: Tx, ctx: Context): Promise<void> => {
  await factorQueries.lockFactorsOf(tx, ctx.actor.personId)
  const standing = await factorQueries.standingOf(tx, ctx.actor.personId, ctx.today)
  if (mayRemove(standing, ctx.today)) return
  throw conflict('second-factor-needed', 'You must have a second factor. Set up another one first.')
}

/** What is left may be nothing; recovery codes stand in for a factor, so they go with the last one. */
const afterRemoval = async (tx: Tx, ctx: Context): Promise<void> => {
  const { personId, signInId } = ctx.actor
  if (!(await standsWithOne(tx, ctx))) await factorQueries.deleteRecoveryCodes(tx, personId)
  await endSignInsOf(tx, personId, { now: ctx.now, reason: 'second-factor-changed', except: signInId })
}

export const removeAuthenticator = (ctx: Context, deps: Deps): Promise<void> =>
  ctx.transaction(async (tx, { personId }) => {
    const found = await factorQueries.findAuthenticator(tx, personId)
    if (!found?.sealedKey) throw notFound('An authenticator app')
    await refuseLast(tx, ctx)
    await factorQueries.deleteAuthenticator(tx, personId)
    await afterRemoval(tx, ctx)
    await factors.recordChange(tx, personId, 'authenticator.removed')
    await tellOfChange({ tx, deps, now: ctx.now }, await myAccount(tx, personId), 'authenticator-removed')
  })

export const renamePasskey = (
  ctx: Context,
  { passkeyId, name }: { passkeyId: string; name: string },
): Promise<Passkey> =>
  ctx.transaction(async (tx, { personId }) => {
    const passkey = await factorQueries.lockMyPasskey(tx, personId, passkeyId)
    if (!passkey) throw notFound('This passkey')
    if (passkey.version !== ctx.expectedVersion) throw staleVersion()
    const renamed = await factorQueries.renamePasskey(tx, passkeyId, name)
    return presentPasskey(renamed ?? passkey)
  })

export const removePasskey = (ctx: Context, deps: Deps, passkeyId: string): Promise<void> =>
  ctx.transaction(async (tx, { personId }) => {
    const passkey = await factorQueries.lockMyPasskey(tx, personId, passkeyId)
    if (!passkey) throw notFound('This passkey')
    if (passkey.version !== ctx.expectedVersion) throw staleVersion()
    await refuseLast(tx, ctx)
    await factorQueries.deletePasskeys(tx, personId, passkeyId)
    await afterRemoval(tx, ctx)
    await factors.recordChange(tx, personId, 'passkey.removed')
    await tellOfChange({ tx, deps, now: ctx.now }, await myAccount(tx, personId), 'passkey-removed')
  })

export const makeRecoveryCodes = (ctx: Context, deps: Deps): Promise<string[]> =>
  ctx.transaction(async (tx, { personId }) => {
    const at = { tx, deps, now: ctx.now }
    await factorQueries.lockFactorsOf(tx, personId)
    if (!(await standsWithOne(tx, ctx))) {
      throw conflict('no-second-factor', 'Set up an authenticator app or a passkey first.')
    }
    const codes = await factors.makeRecoveryCodes(at, personId)
    await asSystem(tx, () => forgetProofs(tx, personId))
    await factors.recordChange(tx, personId, 'recovery-codes.made')
    await tellOfChange(at, await myAccount(tx, personId), 'recovery-codes-made')
    return codes
  })
