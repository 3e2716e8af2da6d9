import type { NewRole } from '@elevate/contracts/role-versions'
import { newId } from '@elevate/db/ids'
import type { Context, Tx } from '../../context.ts'
import { conflict, type Refusal } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import * as queries from './queries.ts'
import { criteriaRefusal, type RoleRefusal } from './rules.ts'

const sentences: Record<RoleRefusal, string> = {
  'role-version-fixed':
    'People have applied under this version, so it stays as it is. What you change becomes the next version.',
  'no-essential-criterion': 'Mark at least one criterion as essential.',
}

export const roleRefusal = (code: RoleRefusal): Refusal => conflict(code, sentences[code])

/**
 * Writes the next version of a role in the caller's transaction (the first where there is none) and answers its id.
 * That the actor recruits there is the caller's to settle.
 */
export const writeRole = async (tx: Tx, ctx: Context, of: NewRole & { organisationId: string }): Promise<string> => {
  const { organisationId, criteria, ...role } = of
  const refusal = criteriaRefusal(criteria)
  if (refusal) throw roleRefusal(refusal)
  await queries.lockNumbersOf(tx, organisationId)
  const last = await queries.newestOfSameRole(tx, of)
  const id = newId()
  const number = (last?.number ?? 0) + 1
  await queries.insertRoleVersion(tx, { ...role, id, organisationId, number, createdBy: ctx.actor.personId })
  await queries.replaceCriteria(tx, { id, organisationId }, criteria)
  await recordDone(tx, ctx, {
    action: 'role-version.written',
    subjectKind: 'role-version',
    subjectId: id,
    organisationId,
  })
  return id
}
