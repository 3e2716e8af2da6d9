import type { Db } from '@elevate/db/connect'
import * as queries from './queries.ts'

export { type Account, findAccount, findAccountByEmail } from './account-queries.ts'
export { sendAdmission } from './cookie.ts'
export { deviceFrom } from './device.ts'
export { hashPassword, isTooCommon, passwordIsRight } from './passwords.ts'
export type { Admission } from './service.ts'
export { startSignIn } from './service.ts'
export { countFeedRead, forgetAttempts, takeAttempt } from './throttle.ts'
export { hashToken, newToken } from './tokens.ts'

/** Ends what a person has open because of something done to the account; `except` names the one to keep. */
export const endSignInsOf = (
  tx: Db,
  personId: string,
  end: { now: Date; reason: 'password-changed' | 'disabled'; except?: string },
): Promise<void> => queries.endSignInsOf(tx, personId, end)
