import type { CoffeeDrawnGroup } from '@elevate/contracts/coffee-draws'
import type { CoffeeGroup } from '@elevate/contracts/coffee-rounds'
import type { Context } from '../../../context.ts'
import { pageOf, readNumber, readPlace } from '../../../cursor.ts'
import { pageOfDrawnGroups } from '../draws/drawn-groups-queries.ts'
import { coffeeRefusal, refuseIf } from '../refusals.ts'
import { groupMembersOf, namesOf } from './page-queries.ts'
import { presentDrawnGroup, presentGroups } from './present.ts'
import { roundFor } from './service.ts'

type Asked = { roundId: string; limit: number; cursor?: string; search?: string }
type Listed<T> = Promise<{ items: T[]; nextCursor: string | null }>

/** Any group of the preview, however many there are. */
export const listDrawnGroups = (ctx: Context, { roundId, limit, cursor, search }: Asked): Listed<CoffeeDrawnGroup> => {
  const after = readNumber(cursor) ?? 0
  return ctx.transaction(async (tx, actor) => {
    const { drawId, organisationId } = await roundFor(tx, actor, { roundId })
    if (drawId === null) throw coffeeRefusal('no-draw')
    const rows = await pageOfDrawnGroups(tx, drawId, { organisationId, after, limit: limit + 1, search })
    const { items, nextCursor } = pageOf(rows, limit, ({ place }) => [place])
    const names = await namesOf(
      tx,
      items.flatMap(({ group }) => group.people),
    )
    return { items: items.map(({ group }) => presentDrawnGroup(group, names)), nextCursor }
  })
}

/** Any group of a published round, in the order in which they were made. */
export const listGroups = (ctx: Context, { roundId, limit, cursor, search }: Asked): Listed<CoffeeGroup> => {
  const after = readPlace(cursor, ['id'])?.[0]
  return ctx.transaction(async (tx, actor) => {
    const round = await roundFor(tx, actor, { roundId })
    refuseIf(round.publishedAt === null ? 'not-published' : undefined)
    const members = await groupMembersOf(tx, roundId, { most: limit + 1, after, search })
    return pageOf(presentGroups(members), limit, ({ id }) => [id])
  })
}
