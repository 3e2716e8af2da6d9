import type { SecondStep } from '@elevate/contracts/auth'
import type { Db } from '@elevate/db/connect'
import { londonDay } from '../../../london.ts'
import type { Account } from '../account-queries.ts'
import { standingOf } from '../factors/queries.ts'
import { hasSecondFactor, isRequired, waysOf } from '../factors/rules.ts'
import { type Admission, startSignIn } from '../starting.ts'
import { newStep } from './steps.ts'

/** In, or at the second step. */
export type Entry = { admission: Admission } | { secondStep: SecondStep }

/** What follows on a right password or a link from a mail. */
export const enter = async (tx: Db, account: Account, place: { device: string; now: Date }): Promise<Entry> => {
  const { now } = place
  const { personId } = account
  const today = londonDay(now)
  const standing = await standingOf(tx, personId, today)
  const isSetUp = hasSecondFactor(standing)
  if (!isSetUp && !isRequired(standing, today)) return { admission: await startSignIn(tx, account, place) }
  const purpose = isSetUp ? 'prove' : 'set-up'
  const { token, expiresAt } = await newStep(tx, { purpose, personId, now })
  const ways = isSetUp ? waysOf(standing) : []
  return { secondStep: { next: purpose, token, expiresAt: expiresAt.toISOString(), ways } }
}
