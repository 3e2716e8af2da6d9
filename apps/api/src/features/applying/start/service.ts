import type { ApplicationRoute } from '@elevate/contracts/recruitment-vocabulary'
import type { StartedApplication } from '@elevate/contracts/starting-applications'
import type { Db } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import { asSystem, inTransaction } from '@elevate/db/open'
import type { Context } from '../../../context.ts'
import type { Deps } from '../../../deps.ts'
import { badInput, conflict, notFound } from '../../../errors.ts'
import { inviteToSignIn } from '../../accounts/public.ts'
import { record, recordDone } from '../../audit/public.ts'
import { enqueueMails } from '../../mail/public.ts'
import { tidy } from '../../people/public.ts'
import { type Account, findAccountByEmail, takeAttempt } from '../../sign-in/public.ts'
import { startRefusal } from '../form/rules.ts'
import { canTypeFor } from '../policy.ts'
import { makeDraft, refuseUnlessOpen } from './drafts.ts'
import { firstApplicationMail, knownApplicantMail } from './emails.ts'
import * as queries from './queries.ts'

type Asked = { slug: string; givenName: string; familyName?: string; email: string; network: string }

/** Answers the same for known and unknown addresses, and after the same time: what follows is in a mail. */
export const applyAt = async (deps: Deps, asked: Asked): Promise<void> => {
  const now = deps.clock()
  const sameTime = new Promise((resolve) => setTimeout(resolve, 300))
  await inTransaction(deps.database, 'system', async (tx) => {
    await takeAttempt(tx, { what: 'application', email: asked.email, network: asked.network, now })
    const campaign = refuseUnlessOpen(await queries.findCampaignBySlug(tx, asked.slug), now)
    await queries.lockAddress(tx, asked.email)
    const account = await findAccountByEmail(tx, asked.email)
    if (account?.disabledAt) return
    if (account?.passwordHash) await tellToSignIn(tx, deps, { account, campaign, now })
    else await letIn(tx, deps, { asked, account, campaign, now })
  })
  await sameTime
}

const pageOf = ({ slug }: queries.CampaignRow) => `/join/${slug}/apply`

type Telling = { account: Account; campaign: queries.CampaignRow; now: Date }

/** The draft is made when they have signed in: who typed the address may be somebody else. Once in ten minutes. */
const tellToSignIn = (tx: Db, deps: Deps, { account, campaign, now }: Telling): Promise<void> => {
  const { organisation, organisationId, title } = campaign
  const link = `${deps.config.publicUrl}/sign-in?to=${pageOf(campaign)}`
  const letter = knownApplicantMail({ title, organisation, product: deps.config.product.name, link })
  const window = Math.floor(now.getTime() / 600_000)
  const { personId, email } = account
  const dedupeKey = `application-known:${campaign.id}:${personId}:${window}`
  return enqueueMails(tx, deps.jobs, [{ ...letter, to: email, personId, organisationId, dedupeKey }])
}

type Letting = { asked: Asked; account: Account | undefined; campaign: queries.CampaignRow; now: Date }

/** Somebody new gets a person, an account and a draft; somebody who never chose a password, the link once more. */
const letIn = async (tx: Db, deps: Deps, { asked, account, campaign, now }: Letting): Promise<void> => {
  const personId = account?.personId ?? newId()
  const { givenName, familyName = null, email } = tidy(asked)
  if (!account) {
    await queries.insertPerson(tx, { id: personId, givenName, familyName, email })
    const details = { givenName, familyName, email, savedAt: now }
    const { id } = await makeDraft(tx, { campaign, personId, route: 'online', details, now })
    const { organisationId } = campaign
    const about = { actorId: null, organisationId, subjectKind: 'application', subjectId: id }
    await record(tx, { ...about, action: 'application.started', details: { route: 'online' } })
  }
  const { organisation, organisationId, title } = campaign
  await inviteToSignIn(tx, deps, {
    personId,
    name: givenName,
    email,
    organisationId,
    invitedBy: organisation,
    now,
    landsOn: pageOf(campaign),
    letter: ({ product, link }) => firstApplicationMail({ title, organisation, product, link }),
  })
}

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
