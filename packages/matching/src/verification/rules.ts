import type { RoundInstance, RoundPlan } from '../plan.ts'

/** The number of the group of each person, -1 for those in none; or what is wrong with the ids. */
function placesOf(n: number, plan: RoundPlan): Int32Array | string {
  const NOWHERE = -2
  const place = new Int32Array(n).fill(NOWHERE)
  let seen = 0
  const put = (id: number, group: number): string | undefined => {
    if (!Number.isInteger(id) || id < 0 || id >= n) return `${id} is not a participant`
    if (place[id] !== NOWHERE) return `participant ${id} occurs twice`
    place[id] = group
    seen += 1
    return undefined
  }
  for (const [number, group] of [...plan.groups, plan.unmatched].entries()) {
    for (const id of group) {
      const fault = put(id, number < plan.groups.length ? number : -1)
      if (fault) return fault
    }
  }
  return seen === n ? place : `${n - seen} participants are neither in a group nor unmatched`
}

function sizesFault(n: number, plan: RoundPlan): string | undefined {
  const odd = plan.groups.find((group) => group.length !== 2 && group.length !== 3)
  if (odd) return `group [${odd.join(', ')}] is neither a pair nor a trio`
  const trios = plan.groups.filter((group) => group.length === 3).length
  if (trios > 1) return `${trios} trios, but at most one is allowed`
  return trios === 1 && n % 2 === 0 ? 'a trio, although the number of participants is even' : undefined
}

const areTogether = (place: Int32Array, a: number, b: number) => place[a] === place[b] && place[a] !== -1

/** How many different pairs that met are together in the plan. */
function repeatsIn(instance: RoundInstance, place: Int32Array): number {
  const repeated = new Set<number>()
  for (const [a, b] of instance.history) {
    if (areTogether(place, a, b)) repeated.add(Math.min(a, b) * place.length + Math.max(a, b))
  }
  return repeated.size
}

/**
 * What the plan breaks, proof apart: ids, sizes, the trio rule, exclusions, the number of repeats. One plain pass over
 * everything that is listed.
 */
export function ruleFault(instance: RoundInstance, plan: RoundPlan): string | undefined {
  const place = placesOf(instance.participants, plan)
  if (typeof place === 'string') return place
  const fault = sizesFault(instance.participants, plan)
  if (fault) return fault
  const barred = instance.exclusions.find(([a, b]) => areTogether(place, a, b))
  if (barred) return `pair [${[...barred].sort((a, b) => a - b).join(', ')}] is excluded`
  const repeats = repeatsIn(instance, place)
  return repeats === plan.repeats ? undefined : `the plan has ${repeats} repeats, not ${plan.repeats}`
}
