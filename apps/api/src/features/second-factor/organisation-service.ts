import type { OrganisationSignIn } from '@elevate/contracts/organisation-sign-in'
import { asSystem } from '@elevate/db/open'
import type { Actor } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { notFound, staleVersion } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { type Telling, takeBack, tell } from '../notifications/public.ts'
import { installationRequiresFrom, signInSettings } from '../sign-in/public.ts'
import * as queries from './organisation-queries.ts'
import { canSetSignInRules } from './policy.ts'

type Asked = { organisationId: string; today: string }

const shown = async (tx: Tx, actor: Actor, { organisationId, today }: Asked): Promise<OrganisationSignIn> => {
  const organisation = await queries.findOrganisation(tx, organisationId)
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
    if (!(await queries.findOrganisation(tx, organisationId))) throw notFound('This organisation')
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
    await tellWhomItBinds(tx, { ctx, deps, before, organisationId })
    return shown(tx, actor, asked)
  })

type Told = { ctx: Context; deps: Deps; before: queries.Rule; organisationId: string }

/** At once, so that nobody meets it for the first time at the door. What was told of another day is taken back. */
const tellWhomItBinds = (tx: Tx, { ctx, deps, before, organisationId }: Told): Promise<void> =>
  asSystem(tx, async () => {
    const people = await queries.whoRunsIt(tx, organisationId, ctx.today)
    const rule = await queries.findRule(tx, organisationId)
    const keyOf = (version: number, personId: string) => `second-factor-from:${organisationId}:${version}:${personId}`
    await takeBack(
      tx,
      people.map(({ personId }) => keyOf(before.version, personId)),
      ctx.now,
    )
    const organisation = await queries.findOrganisation(tx, organisationId)
    if (rule.secondFactorFrom === null || !organisation) return
    const told = { organisationId, name: organisation.name, from: rule.secondFactorFrom }
    const without = people.filter(({ hasOne }) => !hasOne)
    await tell(
      tx,
      deps,
      without.map(({ personId }) => tellingOf(told, personId, keyOf(rule.version, personId))),
    )
  })

const inWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )

type Rule = { organisationId: string; name: string; from: string }

const tellingOf = ({ organisationId, name, from }: Rule, personId: string, dedupeKey: string): Telling => ({
  organisationId,
  personId,
  kind: 'programme',
  title: `You need a second factor from ${inWords(from)}`,
  body: `${name} asks everybody who runs its programme for a second factor beside the password: an authenticator app or a passkey. Set one up before that day. It takes about two minutes.`,
  href: '/account/security',
  dedupeKey,
  isEssential: true,
})
