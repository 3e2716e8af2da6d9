import type { RoundPlan } from '../plan.ts'
import { type Meetings, pairsOf, repeatedRounds } from './meetings.ts'

function idsFault(n: number, plan: RoundPlan): string | undefined {
  const seen = new Set<number>()
  for (const id of [...plan.groups.flat(), ...plan.unmatched]) {
    if (!Number.isInteger(id) || id < 0 || id >= n) return `${id} is not a participant`
    if (seen.has(id)) return `participant ${id} occurs twice`
    seen.add(id)
  }
  return seen.size === n ? undefined : `${n - seen.size} participants are neither in a group nor unmatched`
}

function sizesFault(n: number, plan: RoundPlan): string | undefined {
  const odd = plan.groups.find((group) => group.length !== 2 && group.length !== 3)
  if (odd) return `group [${odd.join(', ')}] is neither a pair nor a trio`
  const trios = plan.groups.filter((group) => group.length === 3).length
  if (trios > 1) return `${trios} trios, but at most one is allowed`
  return trios === 1 && n % 2 === 0 ? 'a trio, although the number of participants is even' : undefined
}

/** What the plan breaks, proof apart: ids, sizes, the trio rule, exclusions, the number of repeats. */
export function ruleFault(meetings: Meetings, plan: RoundPlan): string | undefined {
  const fault = idsFault(meetings.n, plan) ?? sizesFault(meetings.n, plan)
  if (fault) return fault
  const barred = plan.groups.flatMap(pairsOf).find(([a, b]) => meetings.of[a]?.get(b) === 'barred')
  if (barred) return `pair [${barred.join(', ')}] is excluded`
  const repeats = repeatedRounds(meetings, plan.groups).length
  return repeats === plan.repeats ? undefined : `the plan has ${repeats} repeats, not ${plan.repeats}`
}
