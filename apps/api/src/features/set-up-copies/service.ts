import type { SetUpCopy } from '@elevate/contracts/set-up-copies'
import { asSystem } from '@elevate/db/open'
import type { Context, Tx } from '../../context.ts'
import { notFound } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { lockOrganisation } from '../organisations/public.ts'
import { setsUp, writeSettings } from '../recruitment-settings/public.ts'
import { writeRole } from '../role-versions/public.ts'
import { bothSides, type StoredSetUp } from './load.ts'
import * as queries from './queries.ts'
import { type CopyPlan, planCopy } from './rules.ts'

type Wanted = { organisationId: string; sourceId: string }

export const listSources = (ctx: Context) =>
  ctx.transaction((tx) => asSystem(tx, async () => ({ items: await queries.sharingOrganisations(tx) })))

export const previewCopy = (ctx: Context, { organisationId, sourceId }: Wanted): Promise<SetUpCopy> =>
  ctx.transaction((tx, actor) => {
    if (!setsUp(actor, organisationId)) throw notFound('This organisation')
    return asSystem(tx, async () => {
      const { source, target } = await bothSides(tx, { sourceId, targetId: organisationId })
      return { source: source.organisation, items: planCopy(source.setUp, target.setUp, ctx.today).items }
    })
  })

/** All or nothing, in one step. As the system, because the source is another organisation's and roles are part of it. */
export const copySetUp = (ctx: Context, { organisationId, sourceId }: Wanted): Promise<SetUpCopy> =>
  ctx.transaction((tx, actor) => {
    if (!setsUp(actor, organisationId)) throw notFound('This organisation')
    return asSystem(tx, async () => {
      await lockOrganisation(tx, organisationId)
      const { source, target } = await bothSides(tx, { sourceId, targetId: organisationId })
      const plan = planCopy(source.setUp, target.setUp, ctx.today)
      await carryOut(tx, ctx, { organisationId, plan })
      await recordDone(tx, ctx, {
        action: 'set-up.copied',
        subjectKind: 'organisation',
        subjectId: organisationId,
        organisationId,
        fields: plan.items.filter(({ outcome }) => outcome !== 'same' && outcome !== 'stays').map(({ name }) => name),
        details: { from: sourceId },
      })
      return { source: source.organisation, items: plan.items }
    })
  })

type Plan = CopyPlan<StoredSetUp['letters'][number], StoredSetUp['checklists'][number], StoredSetUp['roles'][number]>

const carryOut = async (tx: Tx, ctx: Context, { organisationId, plan }: { organisationId: string; plan: Plan }) => {
  const by = { organisationId, createdBy: ctx.actor.personId, createdAt: ctx.now }
  if (plan.settings) await writeSettings(tx, organisationId, plan.settings)
  if (plan.organisation) await queries.updateOrganisationSettings(tx, organisationId, plan.organisation)
  await queries.insertLetters(tx, by, plan.letters)
  await queries.insertChecklists(tx, by, plan.checklists)
  await queries.insertRates(tx, by, plan.rates)
  for (const { role, description, timeAsked, criteria } of plan.roles) {
    await writeRole(tx, ctx, { organisationId, role, description, timeAsked, criteria })
  }
}
