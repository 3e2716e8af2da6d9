import type { Input } from '@elevate/contracts/endpoint'
import type { changeSupportSettings, SupportSettings } from '@elevate/contracts/support'
import { supportOffers } from '@elevate/contracts/support-vocabulary'
import type { Actor } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import { notFound, staleVersion } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { lockOrganisation } from '../organisations/public.ts'
import { settingsFrom } from './picture-service.ts'
import { runsSupportIn } from './policy.ts'
import * as queries from './queries.ts'

type Changes = Input<typeof changeSupportSettings>['body']

const shown = async (db: Tx, actor: Actor, organisationId: string): Promise<SupportSettings> => {
  const [row] = await queries.settingsOf(db, [organisationId])
  if (!row || !runsSupportIn(actor, organisationId)) throw notFound('This organisation')
  return { organisation: row.organisation, ...settingsFrom(row), version: row.version ?? 0 }
}

export const getSettings = (ctx: Context, organisationId: string): Promise<SupportSettings> =>
  ctx.read((db, actor) => shown(db, actor, organisationId))

export const changeSettings = (ctx: Context, organisationId: string, changes: Changes): Promise<SupportSettings> =>
  ctx.transaction(async (tx, actor) => {
    if (!runsSupportIn(actor, organisationId)) throw notFound('This organisation')
    await lockOrganisation(tx, organisationId)
    const before = await shown(tx, actor, organisationId)
    if (before.version !== ctx.expectedVersion) throw staleVersion()
    const { quietDays = before.quietDays, offers = before.offers } = changes
    const inOrder = supportOffers.filter((offer) => offers.includes(offer))
    await queries.writeSettings(tx, organisationId, { quietDays, offers: inOrder })
    await recordDone(tx, ctx, {
      action: 'support-settings.changed',
      subjectKind: 'organisation',
      subjectId: organisationId,
      organisationId,
      fields: Object.keys(changes),
    })
    return shown(tx, actor, organisationId)
  })
