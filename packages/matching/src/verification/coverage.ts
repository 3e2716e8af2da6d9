import { type Meetings, NEVER } from './meetings.ts'
import { togetherIn } from './nested-sets.ts'
import { read, readValue } from './read.ts'
import type { CheckedDual, Weights } from './weights.ts'

type Pair = readonly [number, number]
type Covering = Pick<CheckedDual, 'y' | 'sets'>

const rising = (a: number, b: number): Pair => (a < b ? [a, b] : [b, a])

/** A pair that met and may meet whose weight is not covered; one look at each. */
export function uncoveredMet(meetings: Meetings, weights: Weights, { y, sets }: Covering): Pair | undefined {
  for (let v = 0; v < meetings.n; v += 1) {
    const newestFits = 4 * weights.place - 2 * weights.repeat - readValue(y, v)
    for (let k = read(meetings.start, v); k < read(meetings.end, v); k += 1) {
      const w = read(meetings.other, k)
      const latest = read(meetings.latest, k)
      if (latest === NEVER || w < v) continue
      const short = newestFits - 2 * (latest - weights.oldest) - readValue(y, w)
      if (short > 0 && short > togetherIn(sets, v, w)) return [v, w]
    }
  }
  return undefined
}

/** People in rising order of their dual, in stretches of the same dual and the same innermost set. */
function stretches({ y, sets: { innermost } }: Covering): Int32Array[] {
  const order = Int32Array.from({ length: y.length }, (_, v) => v)
  order.sort((a, b) => readValue(y, a) - readValue(y, b) || read(innermost, a) - read(innermost, b) || a - b)
  const isLike = (v: number, w: number) => y[v] === y[w] && innermost[v] === innermost[w]
  const found: Int32Array[] = []
  for (let from = 0; from < order.length; ) {
    const first = read(order, from)
    let to = from + 1
    while (to < order.length && isLike(read(order, to), first)) to += 1
    found.push(order.subarray(from, to))
    from = to
  }
  return found
}

type Search = Covering & {
  readonly stretches: readonly Int32Array[]
  readonly weight: number
  /** The last person whose row was marked on each other person. */
  readonly isKnown: Int32Array
}

/** Someone of a stretch whose pair with `u` is new to both and not covered. */
function uncoveredIn({ y, sets, weight, isKnown }: Search, u: number, stretch: Int32Array): number | undefined {
  const first = read(stretch, 0)
  const short = weight - readValue(y, u) - readValue(y, first)
  if (togetherIn(sets, u, first) >= short) return undefined
  return stretch.find((v) => v !== u && read(isKnown, v) !== u)
}

/** Someone of this or a later stretch whose pair with `u` is new to both and not covered. */
function uncoveredWith(search: Search, meetings: Meetings, from: { u: number; stretch: number }): number | undefined {
  const { u } = from
  const own = readValue(search.y, u)
  for (let k = read(meetings.start, u); k < read(meetings.end, u); k += 1) search.isKnown[read(meetings.other, k)] = u
  for (let j = from.stretch; j < search.stretches.length; j += 1) {
    const stretch = search.stretches[j]
    if (stretch === undefined || own + readValue(search.y, read(stretch, 0)) >= search.weight) return undefined
    const v = uncoveredIn(search, u, stretch)
    if (v !== undefined) return v
  }
  return undefined
}

/**
 * A pair of people who have not met and may, whose weight is not covered. Only pairs whose two `y` fall short are looked
 * at; of these most are in conflict, and a stretch whose sets cover it is passed over as one.
 */
export function uncoveredNew(meetings: Meetings, weights: Weights, dual: Covering): Pair | undefined {
  const isKnown = new Int32Array(meetings.n).fill(-1)
  const search: Search = { ...dual, stretches: stretches(dual), weight: 4 * weights.place, isKnown }
  for (const [i, stretch] of search.stretches.entries()) {
    if (2 * readValue(dual.y, read(stretch, 0)) >= search.weight) return undefined
    for (const u of stretch) {
      const v = uncoveredWith(search, meetings, { u, stretch: i })
      if (v !== undefined) return rising(u, v)
    }
  }
  return undefined
}
