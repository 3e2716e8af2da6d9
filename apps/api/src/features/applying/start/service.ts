import type { ApplicationRoute } from '@elevate/contracts/recruitment-vocabulary'
import type { StartedApplication } from '@elevate/contracts/starting-applications'
import type { Db } from '@elevate/db/connect'
import { asSystem } from '@elevate/db/open'
import type { Context } from '../../../context.ts'
import { badInput, conflict, notFound } from '../../../errors.ts'
import { recordDone } from '../../audit/public.ts'
import { startRefusal } from '../form/rules.ts'
import { canTypeFor } from '../policy.ts'
import { makeDraft, refuseUnlessOpen } from './drafts.ts'
import * as queries from './queries.ts'

type Wanted = { campaignId?: string; slug?: string }

/** The draft of who is signed in, begun with what they said about themselves; or the application that they have. */
export const startMine = (ctx: Context, { campaignId, slug }: Wanted): Promise<StartedApplication> =>
  ctx.transaction(async (tx, { personId }) => {
    if (campaignId === undefined && slug === undefined) throw badInput({ '/campaignId': 'required' })
    // Until they have applied, nothing of the organisation is there for them.
    const campaign = await asSystem(tx, () =>
      slug === undefined ? queries.findCampaignById(tx, campaignId ?? '') : queries.findCampaignBySlug(tx, slug),
    )
    const existing = campaign && (await queries.findOpenApplication(tx, campaign.id, personId))
    if (existing) return existing
    const open = refuseUnlessOpen(campaign, ctx.now)
    if (await asSystem(tx, () => queries.isOnPanel(tx, open.id, personId))) {
      throw conflict('on-the-panel', 'You score this recruitment, so you cannot apply in it. Ask the coordinator.')
    }
    const contact = await queries.findOwnContact(tx, personId)
    if (!contact) throw notFound('You')
    const details = { ...contact, savedAt: ctx.now }
    const started = await makeDraft(tx, { campaign: open, personId, route: 'online', details, now: ctx.now })
    const { isNew, ...application } = started
    if (isNew) await recordStart(tx, ctx, { organisationId: open.organisationId, id: started.id, route: 'online' })
    return application
  })

type Typed = {
  campaignId: string
  route: Exclude<ApplicationRoute, 'online'>
  givenName: string
  familyName?: string
  arrivedInTime?: boolean
}

const typingDays = 14

/** For somebody who rings or writes: no account, no address needed. */
export const startTyped = (ctx: Context, typed: Typed): Promise<StartedApplication> =>
  ctx.transaction(async (tx, actor) => {
    const { campaignId, route, givenName, familyName = null, arrivedInTime = false } = typed
    const campaign = await queries.findCampaignById(tx, campaignId)
    if (!campaign || !canTypeFor(actor, campaign.organisationId)) throw notFound('This recruitment')
    const isLate = arrivedInTime && campaign.stage === 'published' && startRefusal(campaign, ctx.now) === 'closed'
    if (!isLate) refuseUnlessOpen(campaign, ctx.now)
    const lateUntil = isLate ? new Date(ctx.now.getTime() + typingDays * 86_400_000) : null
    const details = { givenName, familyName, savedAt: ctx.now }
    const draft = { campaign, personId: null, route, enteredBy: actor.personId, lateUntil, details, now: ctx.now }
    const { id, reference } = await makeDraft(tx, draft)
    await recordStart(tx, ctx, { organisationId: campaign.organisationId, id, route })
    return { id, reference }
  })

type Begun = { organisationId: string; id: string; route: ApplicationRoute }

const recordStart = (tx: Db, ctx: Context, { organisationId, id, route }: Begun): Promise<void> =>
  recordDone(tx, ctx, {
    action: 'application.started',
    subjectKind: 'application',
    subjectId: id,
    organisationId,
    details: { route },
  })
