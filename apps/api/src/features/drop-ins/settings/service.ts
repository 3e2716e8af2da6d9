import type { changeDropInSettings, DropInSettings } from '@elevate/contracts/drop-in-settings'
import type { Input } from '@elevate/contracts/endpoint'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import { notFound, staleVersion } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { lockOrganisation } from '../../organisations/public.ts'
import { runsDropInsIn } from '../policy.ts'
import { findSettings } from '../sessions/queries.ts'
import * as queries from './queries.ts'

const shown = async (db: Tx, actor: Actor, organisationId: string): Promise<DropInSettings> => {
  const [organisation, row] = await Promise.all([
    queries.findOrganisation(db, organisationId),
    findSettings(db, organisationId),
  ])
  if (!organisation || !runsDropInsIn(actor, organisationId)) throw notFound('This organisation')
  const { organisationId: _id, ...settings } = row
  return { organisation, ...settings }
}

export const getSettings = (ctx: Context, organisationId: string): Promise<DropInSettings> =>
  ctx.read((db, actor) => shown(db, actor, organisationId))

export const changeSettings = (
  ctx: Context,
  organisationId: string,
  changes: Input<typeof changeDropInSettings>['body'],
): Promise<DropInSettings> =>
  ctx.transaction(async (tx, actor) => {
    if (!runsDropInsIn(actor, organisationId)) throw notFound('This organisation')
    await lockOrganisation(tx, organisationId)
    const { organisation: _organisation, version, ...before } = await shown(tx, actor, organisationId)
    if (version !== ctx.expectedVersion) throw staleVersion()
    await queries.writeSettings(tx, organisationId, { ...before, ...changes })
    await recordDone(tx, ctx, {
      action: 'drop-in-settings.changed',
      subjectKind: 'organisation',
      subjectId: organisationId,
      organisationId,
      fields: Object.keys(changes),
    })
    return shown(tx, actor, organisationId)
  })
