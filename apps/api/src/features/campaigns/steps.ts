import type { CancellingCampaign } from '@elevate/contracts/campaign-steps'
import type { Campaign } from '@elevate/contracts/campaigns'
import { campaignStateAt } from '@elevate/contracts/recruitment-vocabulary'
import { newId } from '@elevate/db/ids'
import { asSystem } from '@elevate/db/open'
import type { Context } from '../../context.ts'
import type { Deps } from '../../deps.ts'
import { notFound, Refusal } from '../../errors.ts'
import { callOffChats } from '../informal-chats/public.ts'
import { countMonitoring } from '../recruitment-reports/public.ts'
import { fixRoleVersion, lockRoleVersion, newestOfSameRole } from '../role-versions/public.ts'
import { countsOfCampaign } from './counting-queries.ts'
import { unfinishedIn } from './counting-rules.ts'
import { recruitsIn } from './policy.ts'
import { findCampaign } from './queries.ts'
import { applicationsOpen, campaignRefusal, refuseIf } from './refusals.ts'
import { missingIn, overRefusal, publishRefusal } from './rules.ts'
import { lockedCampaign, recordCampaign, showCampaign } from './service.ts'
import { newSlug } from './writing.ts'
import { insertCampaign, replaceQuestions, updateCampaign } from './writing-queries.ts'

/** From now on the version of the role and the rate stay as they are; the clock opens and closes. */
export const publishCampaign = (ctx: Context, campaignId: string): Promise<Campaign> =>
  ctx.transaction(async (tx, actor) => {
    const campaign = await lockedCampaign(tx, actor, campaignId)
    refuseIf(publishRefusal(campaign))
    refuseWhileMissing(missingIn(campaign, ctx.now))
    await lockRoleVersion(tx, campaign.roleVersionId)
    await fixRoleVersion(tx, campaign.roleVersionId, ctx.now)
    const paymentRateId = campaign.rate?.id ?? null
    await updateCampaign(tx, campaignId, { stage: 'published', publishedAt: ctx.now, paymentRateId })
    await recordCampaign(tx, ctx, { campaign, action: 'published' })
    return showCampaign(tx, { actor, now: ctx.now }, campaignId)
  })

const refuseWhileMissing = (missing: Record<string, string>): void => {
  const fields = Object.fromEntries(Object.entries(missing).map(([name, why]) => [`/${name}`, why]))
  if (Object.keys(fields).length === 0) return
  throw new Refusal(409, 'not-ready', 'Something is still missing before this can be published.', { fields })
}

/** Before its time: from this moment nothing is taken in. */
export const closeCampaign = (ctx: Context, campaignId: string): Promise<Campaign> =>
  ctx.transaction(async (tx, actor) => {
    const campaign = await lockedCampaign(tx, actor, campaignId)
    const { opensAt } = campaign
    if (campaignStateAt(campaign, ctx.now) !== 'open' || !opensAt) throw campaignRefusal('not-open')
    const closesAt = new Date(Math.max(ctx.now.getTime(), opensAt.getTime() + 1))
    await updateCampaign(tx, campaignId, { closesAt })
    await recordCampaign(tx, ctx, { campaign, action: 'closed', fields: ['closesAt'] })
    return showCampaign(tx, { actor, now: ctx.now }, campaignId)
  })

export const completeCampaign = (ctx: Context, campaignId: string): Promise<Campaign> =>
  ctx.transaction(async (tx, actor) => {
    const campaign = await lockedCampaign(tx, actor, campaignId)
    if (campaignStateAt(campaign, ctx.now) !== 'closed') throw campaignRefusal('not-closed')
    const counts = await countsOfCampaign(tx, campaignId, ctx.now)
    const unfinished = unfinishedIn(counts?.byState ?? {})
    if (unfinished > 0) throw applicationsOpen(unfinished)
    await updateCampaign(tx, campaignId, { stage: 'completed', completedAt: ctx.now })
    await asSystem(tx, () => countMonitoring(tx, [campaignId]))
    await recordCampaign(tx, ctx, { campaign, action: 'completed' })
    return showCampaign(tx, { actor, now: ctx.now }, campaignId)
  })

export const previewCancelling = (ctx: Context, campaignId: string): Promise<CancellingCampaign> =>
  ctx.read(async (db, actor) => {
    const [campaign, counts] = await Promise.all([
      findCampaign(db, campaignId),
      countsOfCampaign(db, campaignId, ctx.now),
    ])
    if (!campaign || !counts || !recruitsIn(actor, campaign.organisationId)) throw notFound('This campaign')
    const { byState, bookedChats } = counts
    return { drafts: byState.draft ?? 0, unfinished: unfinishedIn(byState), chats: bookedChats }
  })

/** Who has sent an application is told and let go first, one move for all; here nobody is left waiting. */
export const cancelCampaign = (ctx: Context, deps: Deps, campaignId: string): Promise<Campaign> =>
  ctx.transaction(async (tx, actor) => {
    const campaign = await lockedCampaign(tx, actor, campaignId)
    refuseIf(overRefusal(campaign))
    const counts = await countsOfCampaign(tx, campaignId, ctx.now)
    const unfinished = unfinishedIn(counts?.byState ?? {})
    if (unfinished > 0) throw applicationsOpen(unfinished)
    await updateCampaign(tx, campaignId, { stage: 'cancelled' })
    await callOffChats(tx, deps, { campaign, now: ctx.now })
    await recordCampaign(tx, ctx, { campaign, action: 'cancelled' })
    return showCampaign(tx, { actor, now: ctx.now }, campaignId)
  })

/** Everything but dates and people, with the newest version of the same role. */
export const copyCampaign = (ctx: Context, campaignId: string, { title }: { title?: string }): Promise<Campaign> =>
  ctx.transaction(async (tx, actor) => {
    const campaign = await lockedCampaign(tx, actor, campaignId)
    const { organisation, role, questions, rate, ...row } = campaign
    const newest = await newestOfSameRole(tx, role)
    const id = newId()
    const named = title ?? row.title
    await insertCampaign(tx, {
      ...row,
      id,
      title: named,
      slug: await newSlug(tx, named),
      roleVersionId: newest?.id ?? row.roleVersionId,
      stage: 'draft',
      opensAt: null,
      closesAt: null,
      interviewDays: '',
      paymentRateId: null,
      copiedFrom: campaignId,
      createdAt: ctx.now,
      createdBy: actor.personId,
      publishedAt: null,
      completedAt: null,
      version: 1,
    })
    const asked = questions.map(({ id: _id, ...question }) => question)
    await replaceQuestions(tx, { id, organisationId: row.organisationId }, asked)
    await recordCampaign(tx, ctx, { campaign: { ...row, id }, action: 'copied' })
    return showCampaign(tx, { actor, now: ctx.now }, id)
  })
