import type { Duplicate, DuplicateSummary } from '@elevate/contracts/application-duplicates'
import { asSystem } from '@elevate/db/open'
import type { Context, Tx } from '../../../context.ts'
import { pageOf, readPlace } from '../../../cursor.ts'
import { notFound } from '../../../errors.ts'
import { recordAllDone } from '../../audit/public.ts'
import { findCampaign } from '../lists/queries.ts'
import { presentDetails } from '../page/present-details.ts'
import { answersOf, detailsOf } from '../page/queries.ts'
import { reachOf } from '../policy.ts'
import { type FullSide, presentDuplicate, presentPair, sidesOfPair } from './present.ts'
import * as queries from './queries.ts'

type Asked = { campaignId: string; limit: number; cursor?: string; decided: boolean }

export const listDuplicates = (
  ctx: Context,
  { campaignId, limit, cursor, decided }: Asked,
): Promise<{ items: DuplicateSummary[]; nextCursor: string | null }> => {
  const [after] = readPlace(cursor, ['id']) ?? []
  return ctx.transaction(async (tx, actor) => {
    if (!(await findCampaign(tx, campaignId, reachOf(actor)))) throw notFound('This campaign')
    const rows = await queries.pageOfPairs(tx, { campaignId, isDecided: decided, after, limit: limit + 1 })
    const { items, nextCursor } = pageOf(rows, limit, ({ id }) => [id])
    const ids = items.flatMap(({ lowApplicationId, highApplicationId }) => [lowApplicationId, highApplicationId])
    const sides = await queries.sidesOf(tx, ids)
    return { items: items.map((row) => presentPair(row, sides)), nextCursor }
  })
}

type OfPair = { campaignId: string; duplicateId: string }

/** Two people's data side by side: the look is written down for each. */
export const getDuplicate = (ctx: Context, of: OfPair): Promise<Duplicate> =>
  ctx.transaction(async (tx, actor) => {
    const pair = await queries.findPair(tx, { ...of, organisationIds: reachOf(actor) })
    if (!pair) throw notFound('This pair of applications')
    const sides = await fullSidesOf(tx, pair)
    const { organisationId } = pair
    await recordAllDone(
      tx,
      ctx,
      sides.map(({ id }) => ({
        action: 'application.read',
        subjectKind: 'application',
        subjectId: id,
        organisationId,
      })),
    )
    return presentDuplicate(pair, sides)
  })

export const fullSidesOf = async (tx: Tx, pair: queries.PairRow): Promise<FullSide[]> => {
  // How many sheets there are is no secret; what stands in them is, and is not read here.
  const rows = await asSystem(tx, () => queries.sidesOf(tx, [pair.lowApplicationId, pair.highApplicationId]))
  return Promise.all(
    sidesOfPair(pair, rows).map(async (side) => {
      const isPrivate = side.submittedAt === null && side.route === 'online'
      if (isPrivate) return { ...side, details: null, answers: null }
      const [details, answers] = await Promise.all([detailsOf(tx, side.id), answersOf(tx, side.id)])
      return { ...side, details: details ? presentDetails(details) : null, answers }
    }),
  )
}
