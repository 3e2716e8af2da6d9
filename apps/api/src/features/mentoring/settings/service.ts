import type { Input } from '@elevate/contracts/endpoint'
import type { changeMentoringSettings, OrganisationMentoringSettings } from '@elevate/contracts/mentoring-settings'
import type { MentoringSettings } from '@elevate/contracts/mentoring-settings-values'
import type { Db } from '@elevate/db/connect'
import type { Actor } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import { notFound, staleVersion } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { lockOrganisation } from '../../organisations/public.ts'
import { setsUpMentoring } from '../policy.ts'
import * as queries from './queries.ts'
import { usualMentoringSettings } from './rules.ts'

type Changes = Input<typeof changeMentoringSettings>['body']

/** What these organisations have decided; the usual where they have decided nothing. */
export const mentoringSettingsOf = async (
  db: Db,
  organisationIds: readonly string[],
): Promise<(organisationId: string) => MentoringSettings> => {
  const rows = organisationIds.length > 0 ? await queries.findSettings(db, organisationIds) : []
  const decided = new Map(rows.map(({ organisationId, values }) => [organisationId, values]))
  return (organisationId) => ({ ...usualMentoringSettings, ...decided.get(organisationId) })
}

export const getSettings = (ctx: Context, organisationId: string): Promise<OrganisationMentoringSettings> =>
  ctx.read((db, actor) => shown(db, actor, organisationId))

const shown = async (db: Tx, actor: Actor, organisationId: string): Promise<OrganisationMentoringSettings> => {
  const row = await queries.findOrganisationWithSettings(db, organisationId)
  if (!row || !setsUpMentoring(actor, organisationId)) throw notFound('This organisation')
  const { id, name, shortName, values, version } = row
  return {
    organisation: { id, name, shortName },
    settings: { ...usualMentoringSettings, ...values },
    version: version ?? 0,
  }
}

export const changeSettings = (
  ctx: Context,
  organisationId: string,
  changes: Changes,
): Promise<OrganisationMentoringSettings> =>
  ctx.transaction(async (tx, actor) => {
    if (!setsUpMentoring(actor, organisationId)) throw notFound('This organisation')
    await lockOrganisation(tx, organisationId)
    const before = await shown(tx, actor, organisationId)
    if (before.version !== ctx.expectedVersion) throw staleVersion()
    await queries.writeSettings(tx, organisationId, { ...before.settings, ...changes })
    await recordDone(tx, ctx, {
      action: 'mentoring-settings.changed',
      subjectKind: 'organisation',
      subjectId: organisationId,
      organisationId,
      fields: Object.keys(changes),
    })
    return shown(tx, actor, organisationId)
  })
