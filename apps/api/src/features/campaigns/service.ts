import type { VerbOf } from '@elevate/contracts/audit-actions'
import type { Campaign, CampaignSummary } from '@elevate/contracts/campaigns'
import type { CampaignState } from '@elevate/contracts/recruitment-vocabulary'
import type { Db } from '@elevate/db/connect'
import { type Actor, organisationsAs } from '../../actor.ts'
import type { Context, Tx } from '../../context.ts'
import { pageOf, readPlace } from '../../cursor.ts'
import { notFound } from '../../errors.ts'
import { recordDone } from '../audit/public.ts'
import { countsOfCampaign } from './counting-queries.ts'
import { recruitsIn } from './policy.ts'
import { presentCampaign, presentSummary } from './present.ts'
import * as queries from './queries.ts'

type Asked = { limit: number; cursor?: string; organisationId?: string; state?: CampaignState }

export const listCampaigns = (
  ctx: Context,
  { limit, cursor, organisationId, state }: Asked,
): Promise<{ items: CampaignSummary[]; nextCursor: string | null }> => {
  const before = readPlace(cursor, ['id'])?.[0]
  return ctx.read(async (db, actor) => {
    if (organisationId && !recruitsIn(actor, organisationId)) throw notFound('This organisation')
    const organisationIds = organisationId ? [organisationId] : organisationsAs(actor, 'coordinator')
    const page = { before, limit: limit + 1 }
    const rows = await queries.newestCampaigns(db, { organisationIds, state, now: ctx.now }, page)
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id])
    return { items: items.map((row) => presentSummary(row, ctx.now)), nextCursor }
  })
}

export const getCampaign = (ctx: Context, campaignId: string): Promise<Campaign> =>
  ctx.read((db, actor) => showCampaign(db, { actor, now: ctx.now }, campaignId))

/** The page of a campaign; for who does not recruit there it does not exist. */
export const showCampaign = async (
  db: Db,
  { actor, now }: { actor: Actor; now: Date },
  campaignId: string,
): Promise<Campaign> => {
  const [row, counts] = await Promise.all([queries.findCampaign(db, campaignId), countsOfCampaign(db, campaignId, now)])
  if (!row || !counts || !recruitsIn(actor, row.organisationId)) throw notFound('This campaign')
  return presentCampaign(row, counts, now)
}

/** The campaign, locked until the transaction ends, for who recruits there. */
export const lockedCampaign = async (tx: Tx, actor: Actor, campaignId: string): Promise<queries.CampaignRow> => {
  const locked = await queries.lockCampaign(tx, campaignId)
  if (!locked || !recruitsIn(actor, locked.organisationId)) throw notFound('This campaign')
  const row = await queries.findCampaign(tx, campaignId)
  if (!row) throw notFound('This campaign')
  return row
}

type Done = { campaign: { id: string; organisationId: string }; action: VerbOf<'campaign'>; fields?: string[] }

export const recordCampaign = (tx: Tx, ctx: Context, { campaign, action, ...said }: Done): Promise<void> =>
  recordDone(tx, ctx, {
    action: `campaign.${action}`,
    subjectKind: 'campaign',
    subjectId: campaign.id,
    organisationId: campaign.organisationId,
    ...said,
  })
