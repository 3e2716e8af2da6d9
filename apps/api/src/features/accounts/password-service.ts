import { inTransaction } from '@elevate/db/open'
import type { Context } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { notFound, Refusal } from '../../errors.ts'
import { record } from '../audit/public.ts'
import {
  endSignInsOf,
  findAccount,
  forgetProofs,
  hashPassword,
  passwordIsRight,
  takeAttempt,
  tellOfChange,
} from '../sign-in/public.ts'
import * as queries from './queries.ts'
import { refuseCommon } from './service.ts'

/** Guessing the current password from an open session is throttled like a sign-in. */
export const changePassword = async (
  ctx: Context,
  deps: Deps,
  input: { currentPassword: string; newPassword: string; network: string },
): Promise<void> => {
  const account = await ctx.read((db, actor) => findAccount(db, actor.personId))
  if (!account) throw notFound('Your account')
  const attempt = { what: 'sign-in' as const, email: account.email, network: input.network, now: ctx.now }
  await inTransaction(deps.database, 'system', (tx) => takeAttempt(tx, attempt))
  if (!(await passwordIsRight(input.currentPassword, account.passwordHash))) {
    throw new Refusal(400, 'wrong-password', 'The password that you have now is not right.', {
      fields: { '/currentPassword': 'wrong' },
    })
  }
  refuseCommon(input.newPassword, account, '/newPassword')
  const passwordHash = await hashPassword(input.newPassword)
  await ctx.transaction(async (tx, actor) => {
    await queries.setPasswordHash(tx, actor.personId, passwordHash)
    await endSignInsOf(tx, actor.personId, { now: ctx.now, reason: 'password-changed', except: actor.signInId })
    await forgetProofs(tx, actor.personId)
    await tellOfChange({ tx, deps, now: ctx.now }, account, 'password-changed')
    await record(tx, {
      actorId: actor.personId,
      action: 'password.changed',
      subjectKind: 'person',
      subjectId: actor.personId,
    })
  })
}
