import type { NewCriterion, NewRole, RoleVersion } from '@elevate/contracts/role-versions'
import { organisationsAs } from '../../actor.ts'
import type { Context } from '../../context.ts'
import { pageOf, readPlace } from '../../cursor.ts'
import { notFound, staleVersion } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { recruitsIn } from './policy.ts'
import { presentRoleVersion } from './present.ts'
import * as queries from './queries.ts'
import { changeRefusal, criteriaRefusal } from './rules.ts'
import { roleRefusal, writeRole } from './writing.ts'

type Asked = { limit: number; cursor?: string; organisationId?: string; role?: string }

export const listRoleVersions = (ctx: Context, { limit, cursor, organisationId, role }: Asked) => {
  const before = readPlace(cursor, ['id'])?.[0]
  return ctx.read(async (db, actor) => {
    if (organisationId && !recruitsIn(actor, organisationId)) throw notFound('This organisation')
    const organisationIds = organisationId ? [organisationId] : organisationsAs(actor, 'coordinator')
    const rows = await queries.newestRoleVersions(db, { organisationIds, role }, { before, limit: limit + 1 })
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id])
    return { items: items.map(presentRoleVersion), nextCursor }
  })
}

export const getRoleVersion = (ctx: Context, roleVersionId: string): Promise<RoleVersion> =>
  ctx.read(async (db, actor) => {
    const row = await queries.findRoleVersion(db, roleVersionId)
    if (!row || !recruitsIn(actor, row.organisationId)) throw notFound('This role')
    return presentRoleVersion(row)
  })

export const writeRoleVersion = (ctx: Context, body: NewRole & { organisationId: string }): Promise<RoleVersion> =>
  ctx.transaction(async (tx, actor) => {
    if (!recruitsIn(actor, body.organisationId)) throw notFound('This organisation')
    const id = await writeRole(tx, ctx, body)
    const row = await queries.findRoleVersion(tx, id)
    if (!row) throw notFound('This role')
    return presentRoleVersion(row)
  })

type Change = { description?: string; timeAsked?: string; criteria?: NewCriterion[] }

export const changeRoleVersion = (ctx: Context, roleVersionId: string, body: Change): Promise<RoleVersion> =>
  ctx.transaction(async (tx, actor) => {
    await queries.lockRoleVersion(tx, roleVersionId)
    const row = await queries.findRoleVersion(tx, roleVersionId)
    if (!row || !recruitsIn(actor, row.organisationId)) throw notFound('This role')
    const { criteria, ...change } = body
    const refusal = changeRefusal(row) ?? (criteria && criteriaRefusal(criteria))
    if (refusal) throw roleRefusal(refusal)
    if (row.version !== ctx.expectedVersion) throw staleVersion()
    await queries.updateRoleVersion(tx, row.id, change)
    if (criteria) await queries.replaceCriteria(tx, row, criteria)
    await recordDone(tx, ctx, {
      action: 'role-version.changed',
      subjectKind: 'role-version',
      subjectId: row.id,
      organisationId: row.organisationId,
      fields: Object.keys(body),
    })
    const changed = await queries.findRoleVersion(tx, row.id)
    return presentRoleVersion(changed ?? row)
  })
