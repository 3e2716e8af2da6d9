import type { Db } from '@elevate/db/connect'
import { Refusal } from '../../../errors.ts'
import { stepMinutes } from '../factors/rules.ts'
import { hashToken, newToken } from '../tokens.ts'
import { changeStep, findStep, insertStep, type NewStep, type StepRow } from './queries.ts'

type Purpose = NewStep['purpose']

/** Unknown, used, too old, or of another kind: one answer. */
export const stepOver = () =>
  new Refusal(401, 'second-step-over', 'This took too long, or was done already. Start again.')

/** A token that opens one step and nothing else. Needs the system's rights. */
export const newStep = async (
  tx: Db,
  { now, ...row }: { purpose: Purpose; personId: string | null; challenge?: string; now: Date },
): Promise<{ token: string; expiresAt: Date }> => {
  const token = newToken()
  const expiresAt = new Date(now.getTime() + stepMinutes * 60_000)
  await insertStep(tx, { ...row, tokenHash: hashToken(token), expiresAt })
  return { token, expiresAt }
}

export const openStep = async (
  tx: Db,
  token: string,
  { purpose, now, lock = false }: { purpose: Purpose; now: Date; lock?: boolean },
): Promise<StepRow> => {
  const step = await findStep(tx, hashToken(token), lock)
  if (step?.purpose !== purpose || step.usedAt || step.expiresAt <= now) throw stepOver()
  return step
}

/** The step of somebody who is known. */
export const openStepOf = async (
  tx: Db,
  token: string,
  wanted: { purpose: Purpose; now: Date; lock?: boolean },
): Promise<StepRow & { personId: string }> => {
  const step = await openStep(tx, token, wanted)
  if (step.personId === null) throw stepOver()
  return { ...step, personId: step.personId }
}

export const useUpStep = (tx: Db, { tokenHash }: StepRow, now: Date): Promise<void> =>
  changeStep(tx, tokenHash, { usedAt: now })

export const askInStep = (tx: Db, { tokenHash }: StepRow, challenge: string): Promise<void> =>
  changeStep(tx, tokenHash, { challenge })
