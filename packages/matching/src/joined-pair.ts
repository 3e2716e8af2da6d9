import { at } from './at.ts'
import { BARRED, type Conflicts, roundOf } from './conflicts.ts'
import { type Trio, trioWeight } from './dual-bound.ts'
import { costOf, type Levels, pairWeight } from './levels.ts'

/** How many of those left over are tried: the plan need not be good, it only saves looking at worse ones. */
const TRIED = 16

export type TrioPlan = { readonly trio: Trio; readonly mate: Int32Array; readonly weight: number }

type Graph = { readonly conflicts: Conflicts; readonly levels: Levels; readonly placed: number }

/** The weight of pairs, counted from `placed` people at no cost (see `DualBound`). */
export function matchingWeight({ conflicts, levels, placed }: Graph, mate: Int32Array): number {
  let [paired, cost] = [0, 0]
  mate.forEach((w, v) => {
    if (w < v) return
    paired += 2
    cost += costOf(levels, roundOf(conflicts, v, w))
  })
  return 2 * (paired - placed) * levels.place - 2 * cost
}

/** A trio with its weight, or undefined when two of it may not meet. */
export function weighedTrio({ conflicts, levels }: Omit<Graph, 'placed'>, trio: Trio) {
  const [a, b, c] = trio
  const rounds = [roundOf(conflicts, a, b), roundOf(conflicts, a, c), roundOf(conflicts, b, c)]
  if (rounds.includes(BARRED)) return undefined
  const cost = rounds.reduce((sum, round) => sum + costOf(levels, round), 0)
  return { trio, weight: trioWeight(levels, cost) }
}

/** The pair that someone left over joins at the highest gain in weight. */
function bestJoining(graph: Graph, mate: Int32Array, c: number): { trio: Trio; gain: number } | undefined {
  let best: { trio: Trio; gain: number } | undefined
  for (let a = 0; a < mate.length; a += 1) {
    const b = at(mate, a)
    const weighed = b > a ? weighedTrio(graph, [a, b, c]) : undefined
    if (weighed === undefined) continue
    const gain = weighed.weight - pairWeight(graph.levels, roundOf(graph.conflicts, a, b))
    if (best === undefined || gain > best.gain) best = { trio: weighed.trio, gain }
  }
  return best
}

/** A plan to begin with: someone left over by the pairs alone joins the pair where that weighs most. */
export function joinedPair(graph: Graph, mate: Int32Array): TrioPlan | undefined {
  const alone = [...mate.keys()].filter((v) => at(mate, v) < 0).slice(0, TRIED)
  const joinings = alone.flatMap((c) => bestJoining(graph, mate, c) ?? [])
  const best = joinings.reduce<(typeof joinings)[0] | undefined>((a, b) => (a && a.gain >= b.gain ? a : b), undefined)
  if (best === undefined) return undefined
  const rest = mate.slice()
  for (const person of best.trio) rest[person] = -1
  return { trio: best.trio, mate: rest, weight: matchingWeight(graph, mate) + best.gain }
}
