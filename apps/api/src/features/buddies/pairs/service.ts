import type { BuddyPair } from '@elevate/contracts/buddy-pairs'
import { type Actor, organisationsAs } from '../../../actor.ts'
import type { Context, Tx } from '../../../context.ts'
import { pageOf, readPlace } from '../../../cursor.ts'
import { notFound } from '../../../errors.ts'
import { runsBuddiesIn } from '../policy.ts'
import { presentPair } from './present.ts'
import * as queries from './queries.ts'

type Asked = {
  limit: number
  cursor?: string
  organisationId?: string
  state?: 'active' | 'ended'
  personId?: string
}

export const placesOf = (actor: Actor, organisationId: string | undefined): string[] => {
  if (organisationId === undefined) return organisationsAs(actor, 'coordinator')
  if (!runsBuddiesIn(actor, organisationId)) throw notFound('This organisation')
  return [organisationId]
}

export const listPairs = (
  ctx: Context,
  { limit, cursor, organisationId, state, personId }: Asked,
): Promise<{ items: BuddyPair[]; nextCursor: string | null }> => {
  const [before] = readPlace(cursor, ['id']) ?? []
  return ctx.read(async (db, actor) => {
    const filter = { organisationIds: placesOf(actor, organisationId), state, personId }
    const page = pageOf(await queries.pairsNewestFirst(db, filter, { before, limit: limit + 1 }), limit, ({ id }) => [
      id,
    ])
    return { items: page.items.map((row) => presentPair(row, ctx.today)), nextCursor: page.nextCursor }
  })
}

export const getPair = (ctx: Context, pairId: string): Promise<BuddyPair> =>
  ctx.read(async (db, actor) => {
    const [row] = await queries.pairsById(db, [pairId])
    if (!row || !runsBuddiesIn(actor, row.organisationId)) throw notFound('This buddy pair')
    return presentPair(row, ctx.today)
  })

/** In the order that was asked for. */
export const showPairs = async (tx: Tx, ids: readonly string[], today: string): Promise<BuddyPair[]> => {
  const rows = new Map((await queries.pairsById(tx, ids)).map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = rows.get(id)
    return row ? [presentPair(row, today)] : []
  })
}
