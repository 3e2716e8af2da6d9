import type { Advert, AdvertSummary } from '@elevate/contracts/adverts'
import { inTransaction } from '@elevate/db/open'
import type { Context } from '../../context.ts'
import { pageOf, readPlace } from '../../cursor.ts'
import type { Deps } from '../../deps.ts'
import { notFound } from '../../errors.ts'
import { type CampaignRow, findCampaign, findCampaignBySlug } from '../campaigns/public.ts'
import { freeSlots, presentTime } from '../informal-chats/public.ts'
import { previewsAdvertsOf } from './policy.ts'
import { presentAdvert, presentSummary } from './present.ts'
import { advertsInOrder } from './queries.ts'

type Asked = { limit: number; cursor?: string; organisation?: string }

export const listAdverts = (
  deps: Deps,
  { limit, cursor, organisation }: Asked,
): Promise<{ items: AdvertSummary[]; nextCursor: string | null }> => {
  const after = readPlace(cursor, ['id'])?.[0]
  const now = deps.clock()
  return inTransaction(deps.database, 'system', async (db) => {
    const rows = await advertsInOrder(db, { organisationId: organisation, after, limit: limit + 1 }, now)
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id])
    return { items: items.map((row) => presentSummary(row, now)), nextCursor }
  })
}

/** What was published once stays readable; what was not has no advert. */
export const getAdvert = (deps: Deps, slug: string): Promise<Advert> =>
  inTransaction(deps.database, 'system', async (db) => {
    const now = deps.clock()
    const campaign = await findCampaignBySlug(db, slug)
    if (!isAdvertised(campaign)) throw notFound('This advert')
    const slots = await freeSlots(db, campaign.id, now)
    return presentAdvert(campaign, slots.map(presentTime), now)
  })

const isAdvertised = (campaign: CampaignRow | undefined): campaign is CampaignRow =>
  campaign !== undefined && campaign.publishedAt !== null

export const previewAdvert = (ctx: Context, campaignId: string): Promise<Advert> =>
  ctx.read(async (db, actor) => {
    const [campaign, slots] = await Promise.all([findCampaign(db, campaignId), freeSlots(db, campaignId, ctx.now)])
    if (!campaign || !previewsAdvertsOf(actor, campaign.organisationId)) throw notFound('This campaign')
    return presentAdvert(campaign, slots.map(presentTime), ctx.now)
  })

/** What the page of an advert says of itself before any script has run; undefined for any other path. */
export const advertHead = async (deps: Deps, path: string) => {
  const [, slug] = /^\/join\/([a-z0-9-]{1,60})\/?$/.exec(path) ?? []
  if (!slug) return undefined
  const campaign = await inTransaction(deps.database, 'system', (db) => findCampaignBySlug(db, slug))
  if (!isAdvertised(campaign)) return undefined
  const { title, summary, organisation } = campaign
  return {
    title: `${title}, ${organisation.name}`,
    description: summary || `${organisation.name} is looking for people to work with on patient safety.`,
    url: `${deps.config.publicUrl}/join/${slug}`,
    siteName: deps.config.product.name,
  }
}
