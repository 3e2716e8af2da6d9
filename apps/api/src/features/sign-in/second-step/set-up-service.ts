import type { NewPasskeyAnswer, NewPasskeyQuestion } from '@elevate/contracts/passkeys'
import type { NewAuthenticator } from '@elevate/contracts/second-step'
import type { Deps } from '../../../deps.ts'
import { londonDay } from '../../../london.ts'
import type { Account } from '../account-queries.ts'
import { lockFactorsOf, standingOf } from '../factors/queries.ts'
import { hasSecondFactor } from '../factors/rules.ts'
import * as factors from '../factors/service.ts'
import { type Admission, startSignIn } from '../starting.ts'
import { accountOf, asSystem, type Step, type Taken } from './service.ts'
import { askInStep, openStepOf, stepOver, useUpStep } from './steps.ts'

/** Whoever has a factor by now proves that one: a second password holder must not put theirs beside it. */
const setUpStep = async ({ tx, now }: factors.At, token: string): Promise<Step> => {
  const step = await openStepOf(tx, token, { purpose: 'set-up', now, lock: true })
  await lockFactorsOf(tx, step.personId)
  if (hasSecondFactor(await standingOf(tx, step.personId, londonDay(now)))) throw stepOver()
  return step
}

type SetUp = { admission: Admission; recoveryCodes: string[] }

const setUpBy = (
  deps: Deps,
  { token, device }: Taken,
  setUp: (at: factors.At, account: Account, step: Step) => Promise<string[] | null>,
): Promise<SetUp> =>
  asSystem(deps, async (at) => {
    const { tx, now } = at
    const step = await setUpStep(at, token)
    const account = await accountOf(tx, step.personId)
    const recoveryCodes = (await setUp(at, account, step)) ?? []
    await useUpStep(tx, step, now)
    return { admission: await startSignIn(tx, account, { device, now, hasSecondFactor: true }), recoveryCodes }
  })

export const beginAuthenticator = (deps: Deps, token: string): Promise<NewAuthenticator> =>
  asSystem(deps, async (at) => {
    const step = await setUpStep(at, token)
    return factors.beginAuthenticator(at, await accountOf(at.tx, step.personId))
  })

export const confirmAuthenticator = (deps: Deps, input: Taken & { code: string }): Promise<SetUp> =>
  setUpBy(deps, input, (at, account) => factors.confirmAuthenticator(at, account, input.code))

export const beginPasskey = (deps: Deps, token: string): Promise<NewPasskeyQuestion> =>
  asSystem(deps, async (at) => {
    const step = await setUpStep(at, token)
    const question = await factors.beginPasskey(at, await accountOf(at.tx, step.personId))
    await askInStep(at.tx, step, question.challenge)
    return question
  })

type NewPasskey = Taken & { name: string; answer: NewPasskeyAnswer }

export const addPasskey = (deps: Deps, { name, answer, ...input }: NewPasskey): Promise<SetUp> =>
  setUpBy(deps, input, async (at, account, { challenge }) => {
    const added = await factors.addPasskey(at, account, { challenge: challenge ?? '', name, answer })
    return added.recoveryCodes
  })
