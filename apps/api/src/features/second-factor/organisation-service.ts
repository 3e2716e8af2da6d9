import type { OrganisationSignIn } from '@elevate/contracts/organisation-sign-in'
import { asSystem } from '@elevate/db/open'
import type { Actor } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { notFound, staleVersion } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { organisationNamed } from '../organisations/public.ts'
import { installationRequiresFrom, signInSettings } from '../sign-in/public.ts'
import * as queries from './organisation-queries.ts'
import { canSetSignInRules } from './policy.ts'
import { tellOfNewDay } from './telling-service.ts'

type Asked = { organisationId: string; today: string }

const shown = async (tx: Tx, actor: Actor, { organisationId, today }: Asked): Promise<OrganisationSignIn> => {
  const organisation = await organisationNamed(tx, organisationId)
  if (!organisation || !canSetSignInRules(actor, organisationId)) throw notFound('This organisation')
  const rule = await queries.findRule(tx, organisationId)
  const installationFrom = installationRequiresFrom({
    ...(await signInSettings.findSettings(tx)),
    runsProgramme: true,
  })
  const people = await asSystem(tx, () => queries.whoRunsIt(tx, organisationId, today))
  const withoutOne = people.filter(({ hasOne }) => !hasOne).length
  return { organisation, ...rule, installationFrom, people: people.length, withoutOne }
}

export const getOrganisationSignIn = (ctx: Context, organisationId: string): Promise<OrganisationSignIn> =>
  ctx.transaction((tx, actor) => shown(tx, actor, { organisationId, today: ctx.today }))

type Change = { organisationId: string; secondFactorFrom: string | null }

export const editOrganisationSignIn = (
  ctx: Context,
  deps: Deps,
  { organisationId, secondFactorFrom }: Change,
): Promise<OrganisationSignIn> =>
  ctx.transaction(async (tx, actor) => {
    if (!canSetSignInRules(actor, organisationId)) throw notFound('This organisation')
    const asked = { organisationId, today: ctx.today }
    if (!(await organisationNamed(tx, organisationId))) throw notFound('This organisation')
    const before = await queries.lockRule(tx, organisationId)
    if (before.version !== ctx.expectedVersion) throw staleVersion()
    if (before.secondFactorFrom === secondFactorFrom) return shown(tx, actor, asked)
    await queries.updateRule(tx, organisationId, secondFactorFrom)
    await recordDone(tx, ctx, {
      action: 'sign-in-rules.changed',
      subjectKind: 'organisation',
      subjectId: organisationId,
      organisationId,
      details: { secondFactorFrom },
    })
    await tellOfNewDay(tx, deps, { organisationId, before, now: ctx.now })
    return shown(tx, actor, asked)
  })
