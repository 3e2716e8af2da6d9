import type { CoffeeConnections } from '@elevate/contracts/coffee-connections'
import type { Context } from '../../../context.ts'
import { notFound } from '../../../errors.ts'
import { monthsLater } from '../../../london.ts'
import { runsCoffeeIn } from '../policy.ts'
import * as queries from './queries.ts'

/** Who was matched with whom, and who with nobody yet. Matches fade after as many months as the organisation says. */
export const getConnections = (ctx: Context, organisationId: string): Promise<CoffeeConnections> =>
  ctx.transaction(async (tx, actor) => {
    if (!runsCoffeeIn(actor, organisationId)) throw notFound('This organisation')
    const settings = await queries.findSettings(tx, organisationId)
    if (!settings) throw notFound('This organisation')
    const since = monthsLater(ctx.today, -settings.coffeeHistoryMonths)
    const [members, pairs] = await Promise.all([
      queries.everMembers(tx, organisationId),
      queries.pairsSince(tx, organisationId, since),
    ])
    const known = connectionsOf(pairs)
    return {
      people: members.map((member) => {
        const connected = known.get(member.id)
        const lastRoundAt = connected ? new Date(connected.lastAt).toISOString() : null
        return { ...member, connections: connected?.connections ?? 0, lastRoundAt }
      }),
      pairs: pairs.map(({ low, high, times, lastRoundAt }) => ({
        people: [low, high],
        times,
        lastRoundAt: lastRoundAt.toISOString(),
      })),
      isolated: members.filter(({ id, isMember }) => isMember && !known.has(id)).map(({ id }) => id),
      since,
    }
  })

type Connected = { connections: number; lastAt: number }

const connectionsOf = (pairs: Awaited<ReturnType<typeof queries.pairsSince>>): Map<string, Connected> => {
  const known = new Map<string, Connected>()
  for (const { low, high, lastRoundAt } of pairs) {
    for (const id of [low, high]) {
      const { connections, lastAt } = known.get(id) ?? { connections: 0, lastAt: 0 }
      known.set(id, { connections: connections + 1, lastAt: Math.max(lastAt, lastRoundAt.getTime()) })
    }
  }
  return known
}
