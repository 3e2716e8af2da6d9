import type { Db } from '@elevate/db/connect'
import { signedOut } from '../../errors.ts'
import { record } from '../audit/public.ts'
import type { Account } from './account-queries.ts'
import * as queries from './queries.ts'
import { signInDays } from './rules.ts'
import { hashToken, newToken } from './tokens.ts'

/** A sign-in that stands: what goes into the access token, and the cookie for the next one. */
export type Admission = {
  personId: string
  signInId: string
  grants: string
  name: string
  email: string
  refreshToken: string
}

/** Begins a new family of refresh tokens. Shared with the use of a link, which also ends in being signed in. */
export const startSignIn = async (
  tx: Db,
  account: Account,
  { device, now, hasSecondFactor = false }: { device: string; now: Date; hasSecondFactor?: boolean },
): Promise<Admission> => {
  const expiresAt = new Date(now.getTime() + signInDays * 86_400_000)
  const refreshToken = newToken()
  const signInId = await queries.insertSignIn(tx, {
    personId: account.personId,
    device,
    startedAt: now,
    expiresAt,
    hasSecondFactor,
  })
  await queries.insertRefreshToken(tx, { hash: hashToken(refreshToken), signInId, issuedAt: now })
  await record(tx, {
    actorId: account.personId,
    action: 'sign-in.started',
    subjectKind: 'sign-in',
    subjectId: signInId,
    details: { hasSecondFactor },
  })
  return admission(tx, account, { signInId, refreshToken, now })
}

/** The sign-in as it stands now, with the refresh token that goes on from here. */
export const admission = async (
  tx: Db,
  account: Account,
  { signInId, refreshToken, now }: { signInId: string; refreshToken: string; now: Date },
): Promise<Admission> => {
  const grants = await queries.grantsOfSignIn(tx, signInId, now)
  if (grants === null) throw signedOut()
  return { personId: account.personId, signInId, grants, name: account.name, email: account.email, refreshToken }
}
