import type { AuditAction } from '@elevate/contracts/audit-actions'
import type { NewPasskeyAnswer, NewPasskeyQuestion, PasskeyAnswer } from '@elevate/contracts/passkeys'
import type { NewAuthenticator } from '@elevate/contracts/second-step'
import type { Db } from '@elevate/db/connect'
import type { Deps } from '../../../deps.ts'
import { conflict, Refusal } from '../../../errors.ts'
import { record } from '../../audit/public.ts'
import type { Account } from '../account-queries.ts'
import * as queries from './queries.ts'
import { hashRecoveryCode, newRecoveryCodes } from './recovery-codes.ts'
import { mostPasskeys } from './rules.ts'
import { seal, unseal } from './sealing.ts'
import { tellOfChange } from './telling.ts'
import { newKey, stepOfCode, uriOf } from './totp.ts'
import { counterAfter, newPasskeyQuestion, passkeyFrom } from './webauthn.ts'

/** Where a person's factors are proved and changed: in the caller's transaction, by the caller's clock. */
export type At = { tx: Db; deps: Deps; now: Date }

const sealedFor = (deps: Deps, personId: string) => ({ secret: deps.config.jwtSecret, personId })

export const proveCode = async ({ tx, deps, now }: At, personId: string, code: string): Promise<boolean> => {
  const found = await queries.findAuthenticator(tx, personId)
  const key = found?.sealedKey && unseal(found.sealedKey, sealedFor(deps, personId))
  const step = key ? stepOfCode(key, code, now) : null
  return step !== null && (await queries.useStep(tx, personId, { step, now }))
}

export const proveRecoveryCode = async ({ tx, now }: At, personId: string, code: string): Promise<boolean> => {
  const [any] = await queries.recoveryCodesOf(tx, personId)
  if (!any) return false
  return queries.useRecoveryCode(tx, personId, { hash: await hashRecoveryCode(code, any.salt), now })
}

type Shown = { answer: PasskeyAnswer; challenge: string; userVerification: 'required' | 'preferred' }

/** Whose passkey it is; undefined where the answer is not to be believed. */
export const provePasskey = async ({ tx, deps, now }: At, shown: Shown): Promise<string | undefined> => {
  const { answer, ...expected } = shown
  const known = await queries.lockPasskey(tx, answer.id)
  if (!known) return undefined
  const owner = Buffer.from(known.personId).toString('base64url')
  if (answer.userHandle !== null && answer.userHandle !== owner) return undefined
  const counter = await counterAfter({ publicUrl: deps.config.publicUrl, ...expected }, answer, known)
  if (counter === undefined) return undefined
  await queries.usePasskey(tx, known.id, { counter, lastUsedAt: now })
  return known.personId
}

export const beginAuthenticator = async ({ tx, deps }: At, account: Account): Promise<NewAuthenticator> => {
  const key = newKey()
  await queries.keepNewKey(tx, account.personId, seal(key, sealedFor(deps, account.personId)))
  return { key, uri: uriOf(key, { issuer: deps.config.product.name, label: account.email }) }
}

const wrongCode = () =>
  new Refusal(400, 'wrong-code', 'This is not the code that the app shows now.', { fields: { '/code': 'wrong' } })

/** The app counts from now on. Ten recovery codes where there are none; null where there are. */
export const confirmAuthenticator = async (at: At, account: Account, code: string): Promise<string[] | null> => {
  const { tx, deps, now } = at
  const { personId } = account
  await queries.lockFactorsOf(tx, personId)
  const sealedNewKey = (await queries.findAuthenticator(tx, personId))?.sealedNewKey
  const key = sealedNewKey && unseal(sealedNewKey, sealedFor(deps, personId))
  const step = key ? stepOfCode(key, code, now) : null
  if (!sealedNewKey || step === null) throw wrongCode()
  if (!(await queries.confirmNewKey(tx, personId, { sealedNewKey, step, now }))) throw wrongCode()
  await recordChange(tx, personId, 'authenticator.set-up')
  await tellOfChange(at, account, 'authenticator-set-up')
  return recoveryCodesIfNone(at, personId)
}

export const beginPasskey = async ({ tx, deps }: At, account: Account): Promise<NewPasskeyQuestion> => {
  const known = await queries.passkeysOf(tx, account.personId)
  if (known.length >= mostPasskeys) throw tooMany()
  return newPasskeyQuestion(deps.config.publicUrl, { ...account, product: deps.config.product.name, known })
}

const tooMany = () => conflict('too-many-passkeys', `You have ${mostPasskeys} passkeys. Remove one first.`)

type Added = { challenge: string; name: string; answer: NewPasskeyAnswer }

export const addPasskey = async (at: At, account: Account, { challenge, name, answer }: Added) => {
  const { tx, deps, now } = at
  const { personId } = account
  await queries.lockFactorsOf(tx, personId)
  if ((await queries.passkeysOf(tx, personId)).length >= mostPasskeys) throw tooMany()
  const made = await passkeyFrom({ publicUrl: deps.config.publicUrl, challenge }, answer)
  if (!made) throw new Refusal(400, 'passkey-refused', 'This passkey could not be checked. Try again.')
  const passkey = await queries.insertPasskey(tx, { ...made, personId, name, createdAt: now })
  if (!passkey) throw conflict('passkey-known', 'This passkey is in use already.')
  await recordChange(tx, personId, 'passkey.added')
  await tellOfChange(at, account, 'passkey-added')
  return { passkey, recoveryCodes: await recoveryCodesIfNone(at, personId) }
}

const recoveryCodesIfNone = async (at: At, personId: string): Promise<string[] | null> => {
  const codes = await queries.recoveryCodesOf(at.tx, personId)
  return codes.some(({ usedAt }) => usedAt === null) ? null : makeRecoveryCodes(at, personId)
}

export const makeRecoveryCodes = async ({ tx, now }: At, personId: string): Promise<string[]> => {
  const { codes, ...kept } = await newRecoveryCodes()
  await queries.replaceRecoveryCodes(tx, personId, { ...kept, now })
  return codes
}

/** Everything goes: the person stands as if they had never set one up. False where there was nothing. */
export const removeEverything = async (tx: Db, personId: string): Promise<boolean> => {
  await queries.lockFactorsOf(tx, personId)
  const hadAuthenticator = await queries.deleteAuthenticator(tx, personId)
  const passkeys = await queries.deletePasskeys(tx, personId)
  await queries.deleteRecoveryCodes(tx, personId)
  return hadAuthenticator || passkeys > 0
}

export const recordChange = (tx: Db, personId: string, action: AuditAction): Promise<void> =>
  record(tx, { actorId: personId, action, subjectKind: 'person', subjectId: personId })
