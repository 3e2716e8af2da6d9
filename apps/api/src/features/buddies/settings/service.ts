import type { BuddySettings, changeBuddySettings, OrganisationBuddySettings } from '@elevate/contracts/buddy-settings'
import type { Input } from '@elevate/contracts/endpoint'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import { notFound, staleVersion } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { lockOrganisation } from '../../organisations/public.ts'
import { runsBuddiesIn } from '../policy.ts'
import { usualBuddySettings } from '../rules.ts'
import * as queries from './queries.ts'

export const getSettings = (ctx: Context, organisationId: string): Promise<OrganisationBuddySettings> =>
  ctx.read((db, actor) => shown(db, actor, organisationId))

const shown = async (db: Tx, actor: Actor, organisationId: string): Promise<OrganisationBuddySettings> => {
  const row = await queries.findWithSettings(db, organisationId)
  if (!row || !runsBuddiesIn(actor, organisationId)) throw notFound('This organisation')
  return {
    organisation: row.organisation,
    settings: row.settings ?? usualBuddySettings,
    version: row.version ?? 0,
  }
}

/** What holds here; the usual where nothing was decided. */
export const settingsOf = async (db: Tx, organisationId: string): Promise<BuddySettings> =>
  (await queries.findWithSettings(db, organisationId))?.settings ?? usualBuddySettings

export const changeSettings = (
  ctx: Context,
  organisationId: string,
  changes: Input<typeof changeBuddySettings>['body'],
): Promise<OrganisationBuddySettings> =>
  ctx.transaction(async (tx, actor) => {
    if (!runsBuddiesIn(actor, organisationId)) throw notFound('This organisation')
    await lockOrganisation(tx, organisationId)
    const before = await shown(tx, actor, organisationId)
    if (before.version !== ctx.expectedVersion) throw staleVersion()
    const settings = { ...before.settings, ...changes }
    await queries.writeSettings(tx, organisationId, {
      ...settings,
      reminderWeeks: settings.reminderWeeks.toSorted((a, b) => a - b),
    })
    await recordDone(tx, ctx, {
      action: 'buddy-settings.changed',
      subjectKind: 'organisation',
      subjectId: organisationId,
      organisationId,
      fields: Object.keys(changes),
    })
    return shown(tx, actor, organisationId)
  })
