import type { Certificate } from '../plan.ts'
import { dualTotal, lossOfTrio, meetingCost, setsHolding, type Weights } from './dual.ts'
import type { Meetings } from './meetings.ts'

type DualCertificate = Extract<Certificate, { kind: 'dual' }>

/** Judges trios by one dual: a trio is ruled out when what leaves with it, plus twice its cost, is at least `room`. */
type Judge = { readonly loss: (trio: readonly number[]) => number; readonly room: number }

type Check = {
  readonly meetings: Meetings
  readonly weights: Weights
  readonly y: readonly number[]
  readonly judges: readonly Judge[]
  /** Which dual rules out a trio: the first, unless the certificate names another. */
  readonly named: ReadonlyMap<number, number>
  readonly room: number
}

function keyOf(n: number, trio: readonly number[]): number {
  return [...trio].sort((a, b) => a - b).reduce((key, v) => key * n + v, 0)
}

function newCheck(meetings: Meetings, certificate: DualCertificate, from: { weights: Weights; value: bigint }): Check {
  const judges = certificate.duals.map((dual) => {
    const holding = setsHolding(dual)
    const room = BigInt(6 * from.weights.place) + dualTotal(dual) - from.value
    return { loss: (trio: readonly number[]) => lossOfTrio(dual, holding, trio), room: Number(room) }
  })
  const named = new Map(certificate.trios.map(([a, b, c, dual]) => [keyOf(meetings.n, [a, b, c]), dual]))
  return {
    meetings,
    weights: from.weights,
    y: certificate.duals[0]?.y ?? [],
    judges,
    named,
    room: judges[0]?.room ?? 0,
  }
}

function doubleCost(check: Check, a: number, b: number): number {
  return 2 * meetingCost(check.weights, check.meetings.of[a]?.get(b))
}

/** What the first dual loses for its sets when these two leave together: a lower bound for every trio of them. */
function setsOfTwo(check: Check, a: number, b: number): number {
  return (check.judges[0]?.loss([a, b]) ?? 0) - (check.y[a] ?? 0) - (check.y[b] ?? 0)
}

function isRuledOut(check: Check, trio: readonly number[], cost: number): boolean {
  const judge = check.judges[0]
  if (judge && judge.loss(trio) + cost >= judge.room) return true
  const other = check.judges[check.named.get(keyOf(check.meetings.n, trio)) ?? -1]
  return other !== undefined && other.loss(trio) + cost >= other.room
}

/** One person, those who may join it, twice the cost of each, and what leaves for the sets the two are in together. */
type Near = {
  readonly a: number
  readonly near: readonly number[]
  readonly costs: readonly number[]
  readonly together: readonly number[]
}

/** The first trio of `a`, the j-th of those near it and a later one, that nothing rules out. */
function openThird(check: Check, { a, near, costs, together }: Near, j: number): readonly number[] | undefined {
  const dualOf = (v: number) => check.y[v] ?? 0
  const b = near[j] ?? a
  const left = check.room - dualOf(a) - dualOf(b)
  for (let k = j + 1; k < near.length; k += 1) {
    const c = near[k] ?? b
    if (dualOf(c) >= left) return undefined
    const cost = (costs[j] ?? 0) + (costs[k] ?? 0) + doubleCost(check, b, c)
    const sets = Math.max(together[j] ?? 0, together[k] ?? 0)
    if (dualOf(c) + cost + sets < left && !isRuledOut(check, [a, b, c], cost)) return [a, b, c]
  }
  return undefined
}

function openTrio(check: Check, from: Near): readonly number[] | undefined {
  for (let j = 0; j < from.near.length - 1; j += 1) {
    const open = openThird(check, from, j)
    if (open) return open
  }
  return undefined
}

/** What keeps the duals from showing that no plan with a trio weighs more than `value`. */
export function trioFault(
  meetings: Meetings,
  certificate: DualCertificate,
  from: { readonly weights: Weights; readonly value: bigint },
): string | undefined {
  const check = newCheck(meetings, certificate, from)
  const dualOf = (v: number) => check.y[v] ?? 0
  const order = check.y.map((_, v) => v).sort((a, b) => dualOf(a) - dualOf(b) || a - b)
  for (const [i, a] of order.entries()) {
    const near = order.slice(i + 1).filter((b) => dualOf(a) + dualOf(b) + doubleCost(check, a, b) < check.room)
    const costs = near.map((b) => doubleCost(check, a, b))
    const together = near.map((b) => setsOfTwo(check, a, b))
    const open = openTrio(check, { a, near, costs, together })
    if (open) return `the duals do not show that the trio [${open.join(', ')}] is no better`
  }
  return undefined
}
