import type { Certificate } from '../plan.ts'
import { type Meetings, NEVER } from './meetings.ts'
import { togetherIn } from './nested-sets.ts'
import { read, readValue } from './read.ts'
import { type CheckedDual, meetingCost, type Weights } from './weights.ts'

type DualCertificate = Extract<Certificate, { kind: 'dual' }>

type Check = {
  readonly meetings: Meetings
  readonly weights: Weights
  readonly duals: readonly CheckedDual[]
  readonly first: CheckedDual
  /** Which dual rules out a trio: the first, unless the certificate names another. */
  readonly named: ReadonlyMap<number, number>
  /** A trio is ruled out by a dual when what leaves with it, plus twice its cost, is at least the dual's room. */
  readonly rooms: readonly number[]
  /** Twice what meeting the present centre costs everybody. */
  readonly costs: Float64Array
}

function keyOf(n: number, trio: readonly number[]): number {
  return [...trio].sort((a, b) => a - b).reduce((key, v) => key * n + v, 0)
}

/** What a dual loses when three people leave: their own values, and one `z` for each set that held two or three. */
function lossOf({ y, sets }: CheckedDual, [a, b, c]: readonly [number, number, number]): number {
  const together = Math.max(togetherIn(sets, a, b), togetherIn(sets, a, c), togetherIn(sets, b, c))
  return readValue(y, a) + readValue(y, b) + readValue(y, c) + together
}

function isRuledOut(check: Check, trio: readonly [number, number, number], cost: number): boolean {
  const rulesOut = (id: number) => {
    const dual = check.duals[id]
    return dual !== undefined && lossOf(dual, trio) + cost >= (check.rooms[id] ?? Number.POSITIVE_INFINITY)
  }
  return rulesOut(0) || rulesOut(check.named.get(keyOf(check.meetings.n, trio)) ?? -1)
}

/** Someone near a centre: twice the cost of the two, and what leaves with this one: its dual, that cost, shared sets. */
type Near = { readonly v: number; readonly cost: number; readonly own: number; readonly together: number }

function readCosts({ meetings, weights, costs }: Check, a: number): void {
  costs.fill(0)
  costs[a] = Number.POSITIVE_INFINITY
  for (let k = read(meetings.start, a); k < read(meetings.end, a); k += 1) {
    const latest = read(meetings.latest, k)
    costs[read(meetings.other, k)] = latest === NEVER ? Number.POSITIVE_INFINITY : 2 * meetingCost(weights, latest)
  }
}

/**
 * What one member of an open trio stays below, together with twice the cost of its two pairs: as the dual covers every
 * pair, the other two with theirs take at least the weight of a pair.
 */
function sideOf({ rooms, weights }: Check): number {
  return (rooms[0] ?? 0) - 4 * weights.place
}

/** Those who can be in an open trio with `a`. */
function nearTo(check: Check, a: number): Near[] {
  const { meetings, first, rooms, costs } = check
  const room = (rooms[0] ?? 0) - readValue(first.y, a)
  const side = sideOf(check)
  if (readValue(first.y, a) >= side) return []
  readCosts(check, a)
  const near: Near[] = []
  for (let v = 0; v < meetings.n; v += 1) {
    const cost = readValue(costs, v)
    const own = readValue(first.y, v) + cost
    if (own >= Math.min(room, side) || readValue(first.y, a) + cost >= side) continue
    const together = togetherIn(first.sets, a, v)
    if (own + together < room) near.push({ v, cost, own, together })
  }
  return near.sort((p, q) => p.own + p.together - q.own - q.together)
}

/**
 * A trio with `a` across from its dearest pair that no dual rules out. That pair costs at least what the dearer of the two
 * pairs at `a` costs, which counts twice therefore, before the pair itself is looked up.
 */
function openTrio(check: Check, a: number): readonly number[] | undefined {
  const near = nearTo(check, a)
  const room = (check.rooms[0] ?? 0) - readValue(check.first.y, a)
  const least = near.reduce((found, { own }) => Math.min(found, own), Number.POSITIVE_INFINITY)
  for (const c of near) {
    if (c.own + c.cost + c.together + least >= room) continue
    const b = near.find((other) => other.own + other.together + c.own + c.cost >= room || isOpen(check, [a, other, c]))
    if (b && b.own + b.together + c.own + c.cost < room) return [a, b.v, c.v]
  }
  return undefined
}

/** Whether `c` is the dearer at the centre, the pair across dearer still, and no dual rules the trio out. */
function isOpen(check: Check, [a, b, c]: readonly [number, Near, Near]): boolean {
  const own = readValue(check.first.y, a)
  const room = (check.rooms[0] ?? 0) - own
  if (b.v === c.v || b.cost > c.cost || b.own + c.own + c.cost + c.together >= room) return false
  const side = sideOf(check) - c.cost
  if (own + b.cost >= side || b.own >= side || c.own >= side) return false
  const across = 2 * meetingCost(check.weights, check.meetings.of[b.v]?.get(c.v))
  return across >= c.cost && !isRuledOut(check, [a, b.v, c.v], b.cost + c.cost + across)
}

/** What keeps the duals from showing that no plan with a trio weighs `better` or more. */
export function trioFault(
  meetings: Meetings,
  certificate: DualCertificate,
  from: { readonly weights: Weights; readonly duals: readonly CheckedDual[]; readonly better: bigint },
): string | undefined {
  const { weights, duals, better } = from
  const [first] = duals
  if (first === undefined) return 'the certificate has no dual'
  const rooms = duals.map((dual) => Number(BigInt(6 * weights.place) + dual.total - better + 1n))
  const named = new Map(certificate.trios.map(([a, b, c, dual]) => [keyOf(meetings.n, [a, b, c]), dual]))
  const check: Check = { meetings, weights, duals, first, named, rooms, costs: new Float64Array(meetings.n) }
  for (let a = 0; a < meetings.n; a += 1) {
    const open = openTrio(check, a)
    if (open) return `the duals do not show that the trio [${open.join(', ')}] is no better`
  }
  return undefined
}
