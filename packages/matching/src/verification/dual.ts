import type { Dual } from '../plan.ts'
import { uncoveredMet, uncoveredNew } from './coverage.ts'
import type { Meetings } from './meetings.ts'
import { nestedSets } from './nested-sets.ts'
import { type CheckedDual, isWhole, type Weights } from './weights.ts'

function shapeFault(n: number, dual: Dual): string | undefined {
  if (dual.y.length !== n) return `a dual has ${dual.y.length} values for ${n} people`
  if (!dual.y.every(isWhole)) return 'a dual value is not a whole number of 0 or more'
  for (const { z, people } of dual.sets) {
    if (!isWhole(z)) return 'the dual of a set is not a whole number of 0 or more'
    const isProper = people.every((v) => isWhole(v) && v < n) && new Set(people).size === people.length
    if (!isProper || people.length % 2 === 0) return 'a set of a dual is not an odd set of people'
  }
  return undefined
}

/** Checks that a dual covers the weight of every permitted pair; what keeps it from that, or the dual as checked. */
export function checkedDual(meetings: Meetings, weights: Weights, dual: Dual): string | CheckedDual {
  const fault = shapeFault(meetings.n, dual)
  if (fault) return fault
  const sets = nestedSets(meetings.n, dual)
  if (sets === undefined) return 'two sets of a dual cross each other'
  const checked = { y: Float64Array.from(dual.y), sets, total: dualTotal(dual) }
  const pair = uncoveredMet(meetings, weights, checked) ?? uncoveredNew(meetings, weights, checked)
  return pair ? `the dual does not cover the pair [${pair.join(', ')}]` : checked
}

/** The weight no plan of pairs alone can exceed; exact. */
function dualTotal(dual: Dual): bigint {
  let total = 0n
  for (const value of dual.y) total += BigInt(value)
  for (const { z, people } of dual.sets) total += BigInt(z) * BigInt((people.length - 1) / 2)
  return total
}
