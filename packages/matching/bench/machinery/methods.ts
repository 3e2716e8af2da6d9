import blossom from 'edmonds-blossom'
import maximum from 'maximum-matching'
import type { RoundInstance, RoundPlan } from '../../src/plan.ts'
import { type Random, seededRandom, shuffled } from '../../src/random.ts'
import { drawRound } from '../../src/round.ts'
import { bonds, type Groups, isBetter, worthOf } from './worth.ts'

type Drawn = { readonly groups: Groups; readonly plan?: RoundPlan }

function engine(instance: RoundInstance): Drawn {
  const plan = drawRound(instance)
  return { groups: plan.groups, plan }
}

/** What most chat bots do: everybody in a random order, two by two; the odd one joins the last pair. */
function shuffle(instance: RoundInstance): Drawn {
  const order = [...shuffled(instance.participants, seededRandom(instance.seed ?? 'shuffle'))]
  const groups = Array.from({ length: order.length >> 1 }, (_, i) => order.slice(2 * i, 2 * i + 2))
  if (order.length % 2 === 1) groups.at(-1)?.push(order.at(-1) ?? 0)
  return { groups }
}

/** Where in the list the first new partner of somebody is, or else the one met longest ago; -1 when nobody may. */
function placeOfPartner(bond: ReturnType<typeof bonds>, a: number, waiting: readonly number[]): number {
  let [best, oldest] = [-1, Number.POSITIVE_INFINITY]
  for (let i = waiting.length - 1; i >= 0; i -= 1) {
    const round = bond(a, waiting[i] ?? a)
    if (round === undefined) return i
    if (round !== 'excluded' && round < oldest) [best, oldest] = [i, round]
  }
  return best
}

/** Everybody in a random order takes the partner who is best at that moment. */
function greedyOnce(instance: RoundInstance, bond: ReturnType<typeof bonds>, random: Random): number[][] {
  const waiting = [...shuffled(instance.participants, random)]
  const groups: number[][] = []
  for (let a = waiting.pop(); a !== undefined; a = waiting.pop()) {
    const place = placeOfPartner(bond, a, waiting)
    if (place >= 0) groups.push([a, ...waiting.splice(place, 1)])
  }
  return groups
}

/** Lets the one left over of an odd number join the pair where this costs least. */
function withTrio(instance: RoundInstance, bond: ReturnType<typeof bonds>, groups: number[][]): number[][] {
  const placed = new Set(groups.flat())
  if (placed.size !== instance.participants - 1 || placed.size % 2 === 1) return groups
  const alone = Array.from({ length: instance.participants }, (_, id) => id).find((id) => !placed.has(id)) ?? 0
  const cost = (group: readonly number[]) => {
    const { placed: three, repeats, recency } = worthOf(bond, [[...group, alone]])
    return three === 0 ? Number.POSITIVE_INFINITY : repeats * 1e9 + recency
  }
  const costs = groups.map(cost)
  const least = costs.indexOf(Math.min(...costs))
  if (costs[least] === Number.POSITIVE_INFINITY) return groups
  return groups.map((group, i) => (i === least ? [...group, alone] : group))
}

/** The best of many greedy draws. */
function greedy(instance: RoundInstance): Drawn {
  const bond = bonds(instance)
  const random = seededRandom(instance.seed ?? 'greedy')
  const restarts = 20
  let best = withTrio(instance, bond, greedyOnce(instance, bond, random))
  for (let i = 1; i < restarts; i += 1) {
    const another = withTrio(instance, bond, greedyOnce(instance, bond, random))
    if (isBetter(worthOf(bond, another), worthOf(bond, best))) best = another
  }
  return { groups: best }
}

/** All permitted pairs with a weight that places most, then repeats least, then the longest ago. */
function allPairs(instance: RoundInstance): [number, number, number][] {
  const bond = bonds(instance)
  const n = instance.participants
  const newest = instance.history.reduce((last, [, , round]) => Math.max(last, round), 0)
  const repeat = n * (newest + 1)
  const place = n * repeat
  const pairs: [number, number, number][] = []
  for (let a = 0; a < n; a += 1) {
    for (let b = a + 1; b < n; b += 1) {
      const met = bond(a, b)
      if (met !== 'excluded') pairs.push([a, b, place - (met === undefined ? 0 : repeat + met + 1)])
    }
  }
  return pairs
}

/** npm `edmonds-blossom`: maximum weight matching on the list of all permitted pairs; the odd one then joins a pair. */
function npmBlossom(instance: RoundInstance): Drawn {
  const mate = blossom(allPairs(instance), true)
  const groups = mate.flatMap((b, a) => (b > a ? [[a, b]] : []))
  return { groups: withTrio(instance, bonds(instance), groups) }
}

/** npm `maximum-matching`: the largest matching of the pairs that have not met; it knows no weights. */
function npmMaximum(instance: RoundInstance): Drawn {
  const bond = bonds(instance)
  const graph = new maximum.MatchingGraph()
  const n = instance.participants
  for (let a = 0; a < n; a += 1) graph.addNode(`${a}`)
  for (let a = 0; a < n; a += 1) {
    for (let b = a + 1; b < n; b += 1) if (bond(a, b) === undefined) graph.addEdge(`${a}`, `${b}`)
  }
  const groups = maximum.maximumMatching(graph).map((pair: readonly string[]) => pair.map(Number))
  return { groups: withTrio(instance, bond, groups) }
}

/** Every way of drawing that is compared, by the name it has in the tables. */
export const methods = {
  'this package': engine,
  shuffle,
  'greedy, 20 restarts': greedy,
  'npm edmonds-blossom': npmBlossom,
  'npm maximum-matching': npmMaximum,
} as const satisfies Record<string, (instance: RoundInstance) => Drawn>

export type Method = keyof typeof methods
