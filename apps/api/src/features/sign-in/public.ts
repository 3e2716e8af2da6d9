import type { Db } from '@elevate/db/connect'
import * as queries from './queries.ts'

export { type Account, findAccount, findAccountByEmail } from './account-queries.ts'
export { sendAdmission, sendEntry } from './cookie.ts'
export { deviceFrom } from './device.ts'
export * as factorQueries from './factors/queries.ts'
export { heldPasskeys, heldRecoveryCodes, heldSecondFactors, type PasskeyRow } from './factors/queries.ts'
export { hasSecondFactor, installationRequiresFrom, mayRemove, requiredFrom, type Standing } from './factors/rules.ts'
export * as factors from './factors/service.ts'
export * as signInSettings from './factors/settings-queries.ts'
export { tellOfChange, tellOfReset } from './factors/telling.ts'
export { argon2, hashPassword, isTooCommon, passwordIsRight } from './passwords.ts'
export { refuseStaleProof } from './proof/service.ts'
export { countUse } from './ration-service.ts'
export { type Entry, enter } from './second-step/entry.ts'
export { newStep, openStepOf, useUpStep } from './second-step/steps.ts'
export { type Admission, startSignIn } from './starting.ts'
export { countFeedRead, forgetAttempts, forgetProofs, takeAttempt } from './throttle.ts'
export { hashToken, newToken } from './tokens.ts'

/** This sign-in counts as one with a second factor: its person has just set one up. */
export const markSecondFactor = (tx: Db, signInId: string): Promise<void> => queries.markSecondFactor(tx, signInId)

/** Ends what a person has open because of something done to the account; `except` names the one to keep. */
export const endSignInsOf = (
  tx: Db,
  personId: string,
  end: { now: Date; reason: 'password-changed' | 'disabled' | 'second-factor-changed'; except?: string },
): Promise<void> => queries.endSignInsOf(tx, personId, end)
