import type { PasskeyAnswer, PasskeyQuestion } from '@elevate/contracts/passkeys'
import type { Db } from '@elevate/db/connect'
import { inTransaction } from '@elevate/db/open'
import type { Deps } from '../../../deps.ts'
import { Refusal, signedOut } from '../../../errors.ts'
import { type Account, findAccount } from '../account-queries.ts'
import { passkeysOf } from '../factors/queries.ts'
import * as factors from '../factors/service.ts'
import { tellOfChange } from '../factors/telling.ts'
import { questionFor } from '../factors/webauthn.ts'
import { type Admission, startSignIn } from '../starting.ts'
import { countProof, countQuestion, forgetProofs } from '../throttle.ts'
import type { StepRow } from './queries.ts'
import { askInStep, newStep, openStep, openStepOf, useUpStep } from './steps.ts'

export type Taken = { token: string; device: string }
export type Step = StepRow & { personId: string }

export const asSystem = <T>(deps: Deps, work: (at: factors.At) => Promise<T>): Promise<T> =>
  inTransaction(deps.database, 'system', (tx) => work({ tx, deps, now: deps.clock() }))

/** One answer, whatever was wrong with it. */
const wrongProof = () => new Refusal(401, 'wrong-proof', 'That was not right. Try again.')

export const accountOf = async (tx: Db, personId: string): Promise<Account> => {
  const account = await findAccount(tx, personId)
  if (!account || account.disabledAt) throw signedOut()
  return account
}

/** Counted in a transaction of its own, before it is judged: guesses side by side are counted like any others. */
export const countCode = (deps: Deps, what: 'code' | 'recovery-code', personId: string): Promise<void> =>
  asSystem(deps, async (at) => {
    const isLast = await countProof(at.tx, { what, personId, now: at.now })
    if (isLast) await tellOfChange(at, await accountOf(at.tx, personId), 'codes-tried')
  })

const personAt = (deps: Deps, token: string): Promise<string> =>
  asSystem(deps, async ({ tx, now }) => (await openStepOf(tx, token, { purpose: 'prove', now })).personId)

/** The step is locked while it is judged, so that it is taken once. */
const admitBy = (
  deps: Deps,
  { token, device }: Taken,
  judge: (at: factors.At, step: Step) => Promise<boolean>,
): Promise<Admission> =>
  asSystem(deps, async (at) => {
    const { tx, now } = at
    const step = await openStepOf(tx, token, { purpose: 'prove', now, lock: true })
    const account = await accountOf(tx, step.personId)
    if (!(await judge(at, step))) throw wrongProof()
    await useUpStep(tx, step, now)
    await forgetProofs(tx, step.personId)
    return startSignIn(tx, account, { device, now, hasSecondFactor: true })
  })

export const proveWithCode = async (deps: Deps, input: Taken & { code: string }): Promise<Admission> => {
  await countCode(deps, 'code', await personAt(deps, input.token))
  return admitBy(deps, input, (at, { personId }) => factors.proveCode(at, personId, input.code))
}

export const proveWithRecoveryCode = async (deps: Deps, input: Taken & { code: string }): Promise<Admission> => {
  await countCode(deps, 'recovery-code', await personAt(deps, input.token))
  return admitBy(deps, input, async (at, { personId }) => {
    if (!(await factors.proveRecoveryCode(at, personId, input.code))) return false
    await factors.recordChange(at.tx, personId, 'recovery-code.used')
    await tellOfChange(at, await accountOf(at.tx, personId), 'recovery-code-used')
    return true
  })
}

export const askForPasskey = (deps: Deps, token: string): Promise<PasskeyQuestion> =>
  asSystem(deps, async ({ tx, now }) => {
    const step = await openStepOf(tx, token, { purpose: 'prove', now, lock: true })
    const passkeys = await passkeysOf(tx, step.personId)
    const question = await questionFor(deps.config.publicUrl, { passkeys, userVerification: 'preferred' })
    await askInStep(tx, step, question.challenge)
    return question
  })

export const proveWithPasskey = (deps: Deps, input: Taken & { answer: PasskeyAnswer }): Promise<Admission> =>
  admitBy(deps, input, async (at, { personId, challenge }) => {
    if (challenge === null) return false
    const shown = { answer: input.answer, challenge, userVerification: 'preferred' as const }
    return (await factors.provePasskey(at, shown)) === personId
  })

export const askForAnyPasskey = (deps: Deps, network: string): Promise<{ token: string; question: PasskeyQuestion }> =>
  asSystem(deps, async ({ tx, now }) => {
    await countQuestion(tx, { network, now })
    const question = await questionFor(deps.config.publicUrl, { passkeys: [], userVerification: 'required' })
    const { challenge } = question
    const { token } = await newStep(tx, { purpose: 'passkey-sign-in', personId: null, challenge, now })
    return { token, question }
  })

/** A device that has checked who holds it: something they have, and something they know or are. */
export const signInWithPasskey = (deps: Deps, input: Taken & { answer: PasskeyAnswer }): Promise<Admission> =>
  asSystem(deps, async (at) => {
    const { tx, now } = at
    const step = await openStep(tx, input.token, { purpose: 'passkey-sign-in', now, lock: true })
    const shown = { answer: input.answer, challenge: step.challenge ?? '', userVerification: 'required' as const }
    const personId = await factors.provePasskey(at, shown)
    const account = personId === undefined ? undefined : await findAccount(tx, personId)
    if (!account || account.disabledAt) throw wrongProof()
    await useUpStep(tx, step, now)
    return startSignIn(tx, account, { device: input.device, now, hasSecondFactor: true })
  })
