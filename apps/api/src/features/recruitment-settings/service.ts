import type { Input } from '@elevate/contracts/endpoint'
import type {
  changeRecruitmentSettings,
  OrganisationRecruitmentSettings,
} from '@elevate/contracts/recruitment-settings'
import type { Actor } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import { notFound, staleVersion } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { lockOrganisation } from '../organisations/public.ts'
import { setsUp } from './policy.ts'
import { presentSettings } from './present.ts'
import * as queries from './queries.ts'

type Changes = Input<typeof changeRecruitmentSettings>['body']

export const getSettings = (ctx: Context, organisationId: string): Promise<OrganisationRecruitmentSettings> =>
  ctx.read((db, actor) => shown(db, actor, organisationId))

const shown = async (db: Tx, actor: Actor, organisationId: string): Promise<OrganisationRecruitmentSettings> => {
  const row = await queries.findOrganisationWithSettings(db, organisationId)
  if (!row || !setsUp(actor, organisationId)) throw notFound('This organisation')
  return presentSettings(row)
}

export const changeSettings = (
  ctx: Context,
  organisationId: string,
  changes: Changes,
): Promise<OrganisationRecruitmentSettings> =>
  ctx.transaction(async (tx, actor) => {
    if (!setsUp(actor, organisationId)) throw notFound('This organisation')
    await lockOrganisation(tx, organisationId)
    const before = await shown(tx, actor, organisationId)
    if (before.version !== ctx.expectedVersion) throw staleVersion()
    await queries.writeSettings(tx, organisationId, { ...before.settings, ...changes })
    await recordDone(tx, ctx, {
      action: 'recruitment-settings.changed',
      subjectKind: 'organisation',
      subjectId: organisationId,
      organisationId,
      fields: Object.keys(changes),
    })
    return shown(tx, actor, organisationId)
  })
