import type { Campaign, changeCampaign as changing, createCampaign as creating } from '@elevate/contracts/campaigns'
import type { Input } from '@elevate/contracts/endpoint'
import { newId } from '@elevate/db/ids'
import { asSystem } from '@elevate/db/open'
import type { Context, Tx } from '../../context.ts'
import { badInput, notFound, staleVersion } from '../../errors.ts'
import { recruitmentSettingsOf } from '../recruitment-settings/public.ts'
import { findRoleVersion, writeRole } from '../role-versions/public.ts'
import { countsOfCampaign } from './counting-queries.ts'
import { hasSelectionBegun } from './counting-rules.ts'
import { recruitsIn } from './policy.ts'
import type { CampaignRow } from './queries.ts'
import { campaignRefusal, refuseIf } from './refusals.ts'
import { changeRefusal, termsIn, usualQuestions } from './rules.ts'
import { lockedCampaign, recordCampaign, showCampaign } from './service.ts'
import { freeSlug, slugFrom } from './slug-rules.ts'
import * as queries from './writing-queries.ts'

type New = Input<typeof creating>['body']
type Change = Input<typeof changing>['body']

export const createCampaign = (ctx: Context, body: New): Promise<Campaign> =>
  ctx.transaction(async (tx, actor) => {
    const { organisationId, role, roleVersionId, questions, opensAt, closesAt, ...fields } = body
    if (!recruitsIn(actor, organisationId)) throw notFound('This organisation')
    if (!role === !roleVersionId) throw badInput({ '/roleVersionId': role ? 'not-with-role' : 'required' })
    const times = timesOf({ opensAt, closesAt })
    const asked = { fields: Object.keys(body), ...times }
    refuseIf(changeRefusal({ stage: 'draft', opensAt: null, closesAt: null, hasSelectionBegun: false }, asked, ctx.now))
    const version = role
      ? await writeRole(tx, ctx, { ...role, organisationId })
      : await usableVersion(tx, organisationId, roleVersionId)
    const id = newId()
    const settings = (await recruitmentSettingsOf(tx, [organisationId]))(organisationId)
    await queries.insertCampaign(tx, {
      nhsStaff: settings.nhsStaff,
      minimumAge: settings.minimumAge,
      guaranteesInterview: settings.guaranteesInterview,
      scorersNeeded: settings.scorersNeeded,
      discussAtSpread: settings.discussAtSpread,
      refereesAsked: settings.refereesAsked,
      payment: 'choice',
      places: 1,
      ...fields,
      ...times,
      id,
      organisationId,
      roleVersionId: version,
      slug: await newSlug(tx, body.title),
      createdBy: actor.personId,
    })
    await queries.replaceQuestions(tx, { id, organisationId }, questions ?? usualQuestions)
    await recordCampaign(tx, ctx, { campaign: { id, organisationId }, action: 'created' })
    return showCampaign(tx, { actor, now: ctx.now }, id)
  })

export const changeCampaign = (ctx: Context, campaignId: string, body: Change): Promise<Campaign> =>
  ctx.transaction(async (tx, actor) => {
    const campaign = await lockedCampaign(tx, actor, campaignId)
    const { questions, opensAt, closesAt, ...fields } = body
    const times = timesOf({ opensAt, closesAt })
    await refuseChange(tx, ctx, { campaign, fields: Object.keys(body), times })
    if (campaign.version !== ctx.expectedVersion) throw staleVersion()
    if (body.roleVersionId) await usableVersion(tx, campaign.organisationId, body.roleVersionId)
    const slug = await slugOfNewTitle(tx, campaign, body.title)
    await queries.updateCampaign(tx, campaignId, { ...fields, ...times, ...slug })
    if (questions) await queries.replaceQuestions(tx, campaign, questions)
    await recordCampaign(tx, ctx, { campaign, action: 'changed', fields: Object.keys(body) })
    return showCampaign(tx, { actor, now: ctx.now }, campaignId)
  })

type Asked = { campaign: CampaignRow; fields: string[]; times: ReturnType<typeof timesOf> }

const refuseChange = async (tx: Tx, { now }: Context, { campaign, fields, times }: Asked): Promise<void> => {
  const counts = await countsOfCampaign(tx, campaign.id, now)
  const state = { ...campaign, hasSelectionBegun: hasSelectionBegun(counts?.byState ?? {}) }
  const refusal = changeRefusal(state, { fields, ...times }, now)
  if (refusal === 'already-published') throw campaignRefusal(refusal, { changed: termsIn(fields) })
  refuseIf(refusal)
}

/** The address follows the title for as long as nobody can have read it. */
const slugOfNewTitle = async (tx: Tx, campaign: CampaignRow, title = campaign.title): Promise<{ slug?: string }> =>
  campaign.stage === 'draft' && title !== campaign.title ? { slug: await newSlug(tx, title) } : {}

type Times = { opensAt?: string | null | undefined; closesAt?: string | null | undefined }

const timesOf = ({ opensAt, closesAt }: Times) => ({
  ...(opensAt === undefined ? {} : { opensAt: opensAt === null ? null : new Date(opensAt) }),
  ...(closesAt === undefined ? {} : { closesAt: closesAt === null ? null : new Date(closesAt) }),
})

/** A version of a role of this organisation. */
const usableVersion = async (tx: Tx, organisationId: string, roleVersionId = ''): Promise<string> => {
  const version = await findRoleVersion(tx, roleVersionId)
  if (version?.organisationId !== organisationId) throw notFound('This role')
  return version.id
}

/** Never one that was used before, by whatever organisation. */
export const newSlug = async (tx: Tx, title: string): Promise<string> => {
  const base = slugFrom(title)
  await queries.lockSlugs(tx)
  return freeSlug(base, await asSystem(tx, () => queries.slugsLike(tx, base)))
}
