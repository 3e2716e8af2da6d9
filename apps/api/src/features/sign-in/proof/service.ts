import type { PasskeyAnswer, PasskeyQuestion } from '@elevate/contracts/passkeys'
import { asSystem } from '@elevate/db/open'
import type { Context } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { Refusal, signedOut } from '../../../errors.ts'
import { findAccount } from '../account-queries.ts'
import { passkeysOf } from '../factors/queries.ts'
import { proofIsFresh, usualSettings } from '../factors/rules.ts'
import * as factors from '../factors/service.ts'
import { markProved, proofOf } from '../factors/settings-queries.ts'
import { questionFor } from '../factors/webauthn.ts'
import { passwordIsRight } from '../passwords.ts'
import { countCode } from '../second-step/service.ts'
import { newStep, openStepOf, useUpStep } from '../second-step/steps.ts'
import { forgetAttempts, forgetProofs, takeAttempt } from '../throttle.ts'

/**
 * Refuses who has not shown lately that it is them: a screen left open, or a token that was taken, is not enough for
 * what matters most. Nothing has been done when this refuses; the same request may come again after a proof.
 */
export const refuseStaleProof = async (ctx: Context): Promise<void> => {
  const found = await ctx.read((db, actor) => proofOf(db, actor.signInId))
  if (!found) throw signedOut()
  const minutes = found.minutes ?? usualSettings.proofMinutes
  if (proofIsFresh(found.provedAt ?? found.startedAt, { now: ctx.now, minutes })) return
  throw new Refusal(403, 'reauthentication-required', 'Confirm that it is you, then send this again.')
}

const wrongProof = (field: string) =>
  new Refusal(400, 'wrong-proof', 'That was not right. Try again.', { fields: { [field]: 'wrong' } })

export const confirmWithPassword = async (
  ctx: Context,
  { password, network }: { password: string; network: string },
): Promise<void> => {
  const account = await ctx.read((db, actor) => findAccount(db, actor.personId))
  if (!account) throw signedOut()
  const attempt = { what: 'sign-in' as const, email: account.email, network, now: ctx.now }
  // A transaction of its own: the count stands whatever comes of it.
  await ctx.transaction((tx) => takeAttempt(tx, attempt))
  if (!(await passwordIsRight(password, account.passwordHash))) throw wrongProof('/password')
  await ctx.transaction(async (tx, { signInId }) => {
    await forgetAttempts(tx, attempt)
    await markProved(tx, signInId, ctx.now)
  })
}

export const confirmWithCode = async (ctx: Context, deps: Deps, code: string): Promise<void> => {
  await countCode(deps, 'code', ctx.actor.personId)
  await ctx.transaction(async (tx, { personId, signInId }) => {
    if (!(await factors.proveCode({ tx, deps, now: ctx.now }, personId, code))) throw wrongProof('/code')
    await forgetProofs(tx, personId)
    await markProved(tx, signInId, ctx.now)
  })
}

export const askForMyPasskey = (ctx: Context, deps: Deps): Promise<{ token: string; question: PasskeyQuestion }> =>
  ctx.transaction(async (tx, { personId }) => {
    const passkeys = await passkeysOf(tx, personId)
    const question = await questionFor(deps.config.publicUrl, { passkeys, userVerification: 'preferred' })
    const row = { purpose: 'passkey-proof' as const, personId, challenge: question.challenge, now: ctx.now }
    const { token } = await asSystem(tx, () => newStep(tx, row))
    return { token, question }
  })

export const confirmWithPasskey = (
  ctx: Context,
  deps: Deps,
  { token, answer }: { token: string; answer: PasskeyAnswer },
): Promise<void> =>
  ctx.transaction(async (tx, { personId, signInId }) => {
    const { now } = ctx
    const wanted = { purpose: 'passkey-proof' as const, now, lock: true }
    const isMine = await asSystem(tx, async () => {
      const step = await openStepOf(tx, token, wanted).catch(() => undefined)
      if (step?.personId !== personId || step.challenge === null) return false
      const shown = { answer, challenge: step.challenge, userVerification: 'preferred' as const }
      if ((await factors.provePasskey({ tx, deps, now }, shown)) !== personId) return false
      await useUpStep(tx, step, now)
      return true
    })
    if (!isMine) throw wrongProof('/answer')
    await markProved(tx, signInId, now)
  })
