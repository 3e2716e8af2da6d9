import type { Input } from '@elevate/contracts/endpoint'
import type * as contract from '@elevate/contracts/organisations'
import type { Organisation } from '@elevate/contracts/organisations'
import { newId } from '@elevate/db/ids'
import { type Actor, isA, organisationsAs } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import { pageOf, readPlace } from '../../cursor.ts'
import { conflict, forbidden, notFound, staleVersion } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import * as policy from './policy.ts'
import { presentOrganisation } from './present.ts'
import * as queries from './queries.ts'
import { aliasesAfter, newOrganisationSettings } from './rules.ts'

type New = Input<typeof contract.createOrganisation>['body']
type Changes = Input<typeof contract.editOrganisation>['body']

export const listOrganisations = (ctx: Context, { limit, cursor }: { limit: number; cursor?: string }) => {
  const [name, id] = readPlace(cursor, ['text', 'id']) ?? []
  const after = name !== undefined && id !== undefined ? { name, id } : undefined
  return ctx.read(async (db, actor) => {
    const seen = isA(actor, 'administrator') ? {} : { ids: organisationsAs(actor, 'coordinator') }
    const rows = await queries.organisationsByName(db, { ...seen, after, limit: limit + 1 })
    return pageOf(rows, limit, (last) => [last.name, last.id])
  })
}

export const getOrganisation = (ctx: Context, organisationId: string): Promise<Organisation> =>
  ctx.read((db, actor) => shown(db, actor, organisationId))

const shown = async (db: Tx, actor: Actor, organisationId: string): Promise<Organisation> => {
  const [row, roles] = await Promise.all([
    queries.findOrganisation(db, organisationId),
    queries.rolesIn(db, organisationId),
  ])
  if (!row || !policy.canSeeOrganisation(actor, row.id)) throw notFound('This organisation')
  return presentOrganisation(actor, row, roles)
}

export const addOrganisation = (ctx: Context, body: New): Promise<Organisation> =>
  ctx.transaction(async (tx, actor) => {
    const id = newId()
    await refuseTwice(tx, body, id)
    await queries.insertOrganisation(tx, { ...body, id, settings: newOrganisationSettings() })
    await recordDone(tx, ctx, {
      organisationId: id,
      action: 'organisation.created',
      subjectKind: 'organisation',
      subjectId: id,
    })
    return shown(tx, actor, id)
  })

export const editOrganisation = (ctx: Context, organisationId: string, changes: Changes): Promise<Organisation> =>
  ctx.transaction(async (tx, actor) => {
    const row = await queries.findToEdit(tx, organisationId)
    if (!row || !policy.canSeeOrganisation(actor, row.id)) throw notFound('This organisation')
    const { aliases, settings, ...identity } = changes
    if (Object.keys(identity).length > 0 && !policy.canEditOrganisation(actor)) {
      throw forbidden('Only an administrator changes the name, the code or the kind of an organisation.')
    }
    if (row.version !== ctx.expectedVersion) throw staleVersion()
    const after = { ...row, ...changes, settings: { ...row.settings, ...settings } }
    await refuseTwice(tx, after, row.id)
    await queries.updateOrganisation(tx, row.id, {
      ...identity,
      aliases: aliasesAfter(row, after),
      settings: after.settings,
    })
    await recordDone(tx, ctx, {
      organisationId: row.id,
      action: 'organisation.changed',
      subjectKind: 'organisation',
      subjectId: row.id,
      fields: [...Object.keys(identity), ...(aliases ? ['aliases'] : []), ...Object.keys(settings ?? {})],
    })
    return shown(tx, actor, row.id)
  })

const refuseTwice = async (tx: Tx, { name, odsCode }: { name: string; odsCode: string | null }, id: string) => {
  await queries.lockNames(tx)
  const others = await queries.organisationsCalled(tx, name, odsCode)
  if (others.every((other) => other === id)) return
  throw conflict('organisation-exists', 'There is an organisation with this name or code already.')
}
