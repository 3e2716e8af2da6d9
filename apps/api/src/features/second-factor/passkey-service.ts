import type { NewPasskeyAnswer, NewPasskeyQuestion } from '@elevate/contracts/passkeys'
import type { Passkey } from '@elevate/contracts/second-factor'
import { asSystem } from '@elevate/db/open'
import type { Context } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { Refusal } from '../../errors.ts'
import { factors, newStep, openStepOf, useUpStep } from '../sign-in/public.ts'
import { presentPasskey } from './present.ts'
import { myAccount, settleFirst, standsWithOne } from './service.ts'

const purpose = 'passkey-registration' as const

export const beginPasskey = (ctx: Context, deps: Deps): Promise<{ token: string; question: NewPasskeyQuestion }> =>
  ctx.transaction(async (tx, { personId }) => {
    const { now } = ctx
    const question = await factors.beginPasskey({ tx, deps, now }, await myAccount(tx, personId))
    const { challenge } = question
    const { token } = await asSystem(tx, () => newStep(tx, { purpose, personId, challenge, now }))
    return { token, question }
  })

type New = { token: string; name: string; answer: NewPasskeyAnswer }

export const addPasskey = (
  ctx: Context,
  deps: Deps,
  { token, name, answer }: New,
): Promise<{ passkey: Passkey; recoveryCodes: string[] | null }> =>
  ctx.transaction(async (tx, { personId }) => {
    const { now } = ctx
    const challenge = await asSystem(tx, () => takeQuestion({ tx, now }, token, personId))
    const wasSetUp = await standsWithOne(tx, ctx)
    const account = await myAccount(tx, personId)
    const { passkey, recoveryCodes } = await factors.addPasskey({ tx, deps, now }, account, { challenge, name, answer })
    await settleFirst(tx, ctx, wasSetUp)
    return { passkey: presentPasskey(passkey), recoveryCodes }
  })

/** The question that this person was asked; it is answered once. */
const takeQuestion = async (
  { tx, now }: Pick<factors.At, 'tx' | 'now'>,
  token: string,
  personId: string,
): Promise<string> => {
  const step = await openStepOf(tx, token, { purpose, now, lock: true }).catch(() => undefined)
  if (step?.personId !== personId || step.challenge === null) {
    throw new Refusal(400, 'passkey-refused', 'This took too long, or was done already. Start again.')
  }
  await useUpStep(tx, step, now)
  return step.challenge
}
