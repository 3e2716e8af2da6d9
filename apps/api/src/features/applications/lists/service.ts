import type * as contract from '@elevate/contracts/application-lists'
import {
  type ApplicationBoard,
  type ApplicationSummary,
  applicationStageNames,
  type WaitingApplications,
} from '@elevate/contracts/application-lists'
import type { Static } from 'typebox'
import type { Context } from '../../../context.ts'
import { pageOf, readPlace } from '../../../cursor.ts'
import { badInput, notFound } from '../../../errors.ts'
import { londonDay } from '../../../london.ts'
import { patternFor } from '../../people/public.ts'
import { reachOf } from '../policy.ts'
import { presentSummary } from './present.ts'
import * as queries from './queries.ts'
import { daysBetween, placeInOrder, type SortPlace, statesAsked } from './rules.ts'

type Asked = Static<(typeof contract.listApplications)['schema']['querystring']>

export const listApplications = (
  ctx: Context,
  campaignId: string,
  asked: Asked,
): Promise<{ items: ApplicationSummary[]; nextCursor: string | null }> => {
  const after = startOf(asked)
  const narrowing = narrowingOf(asked)
  return ctx.read(async (db, actor) => {
    const organisationIds = reachOf(actor)
    const listing = { organisationIds, campaignId, sort: asked.sort, now: ctx.now }
    const [campaign, rows] = await Promise.all([
      queries.findCampaign(db, campaignId, organisationIds),
      queries.pageOfApplications(db, { ...listing, ...narrowing, after, limit: asked.limit + 1 }),
    ])
    if (!campaign) throw notFound('This campaign')
    const { items, nextCursor } = pageOf(rows, asked.limit, (last) => [last.sortKey, last.id])
    return { items: items.map((row) => presentSummary(row, ctx.today)), nextCursor }
  })
}

/** Cursors of another order are refused as those of another list are. */
const startOf = ({ cursor, sort }: Pick<Asked, 'cursor' | 'sort'>): SortPlace | undefined => {
  const [key, id] = readPlace(cursor, ['text', 'id']) ?? []
  if (key === undefined || id === undefined) return undefined
  const place = placeInOrder(sort, { key, id })
  if (!place) throw badInput({ 'query/cursor': 'pattern' }, 'This cursor is not one of ours.')
  return place
}

export const narrowingOf = (asked: Pick<Asked, 'state' | 'stage' | 'turn' | 'route' | 'search'>): queries.Narrowing => {
  const states = statesAsked(asked)
  if (states === 'unknown-state') throw badInput({ 'query/state': 'pattern' }, 'There is no such state.')
  const pattern = asked.search === undefined ? undefined : patternFor(asked.search)
  return { states, turn: asked.turn, route: asked.route, pattern }
}

const cardsInColumn = 20

export const getBoard = (ctx: Context, campaignId: string): Promise<ApplicationBoard> =>
  ctx.read(async (db, actor) => {
    const organisationIds = reachOf(actor)
    const [campaign, rows, drafts, duplicates] = await Promise.all([
      queries.findCampaign(db, campaignId, organisationIds),
      queries.boardRows(db, { organisationIds, campaignId, sort: 'waiting', now: ctx.now, most: cardsInColumn }),
      queries.countDrafts(db, campaignId),
      queries.countDuplicates(db, organisationIds),
    ])
    if (!campaign) throw notFound('This campaign')
    const columns = applicationStageNames.map((stage) => {
      const ofStage = rows.filter((row) => row.stage === stage)
      const items = ofStage.map((row) => presentSummary(row, ctx.today))
      return { stage, count: ofStage[0]?.inStage ?? 0, items }
    })
    const waiting = duplicates.find((row) => row.campaignId === campaignId)?.waiting ?? 0
    return { columns, drafts, duplicatesWaiting: waiting }
  })

export const listWaiting = (ctx: Context): Promise<WaitingApplications> =>
  ctx.read(async (db, actor) => {
    const organisationIds = reachOf(actor)
    const [rows, duplicates] = await Promise.all([
      queries.waitingByCampaign(db, { organisationIds, now: ctx.now }),
      queries.countDuplicates(db, organisationIds),
    ])
    const campaigns = rows.map(({ oldestSince, ...row }) => {
      const oldest = oldestSince ?? ctx.now
      return {
        ...row,
        oldestSince: oldest.toISOString(),
        daysThere: daysBetween(londonDay(oldest), ctx.today),
        duplicatesWaiting: duplicates.find(({ campaignId }) => campaignId === row.campaignId)?.waiting ?? 0,
      }
    })
    return { campaigns }
  })
