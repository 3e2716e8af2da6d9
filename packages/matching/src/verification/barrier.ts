import type { Certificate, RoundPlan } from '../plan.ts'
import { type Meetings, NEVER, repeatedRounds } from './meetings.ts'
import { read } from './read.ts'

/** Whether a pair may not be used, by its latest round or NEVER. */
type Blocks = (latest: number) => boolean

type Waiting = { readonly people: number[]; readonly blockedBy: Int32Array }

/** People reached from the last of those waiting over pairs that are not blocked; they wait no longer. */
function componentSize(meetings: Meetings, { people, blockedBy }: Waiting, blocks: Blocks): number {
  const reached = people.splice(-1)
  for (const v of reached) {
    for (let k = read(meetings.start, v); k < read(meetings.end, v); k += 1) {
      if (blocks(read(meetings.latest, k))) blockedBy[read(meetings.other, k)] = v
    }
    let kept = 0
    for (const w of people) {
      if (read(blockedBy, w) === v) {
        people[kept] = w
        kept += 1
      } else reached.push(w)
    }
    people.length = kept
  }
  return reached.length
}

/**
 * How many people at least stay unpaired, by Tutte and Berge: odd components without the barrier, less its size. The
 * components are those of the complement: people are joined unless their pair is blocked.
 */
function leastUnpaired(meetings: Meetings, barrier: readonly number[], blocks: Blocks): number {
  const inBarrier = new Set(barrier)
  const people = Array.from({ length: meetings.n }, (_, v) => v).filter((v) => !inBarrier.has(v))
  const waiting = { people, blockedBy: new Int32Array(meetings.n).fill(-1) }
  let odd = 0
  while (people.length > 0) odd += componentSize(meetings, waiting, blocks) % 2
  return Math.max(odd - inBarrier.size, meetings.n % 2)
}

function unproved(meetings: Meetings, plan: RoundPlan): string | undefined {
  const hasTrio = plan.groups.some((group) => group.length === 3)
  if (meetings.n % 2 === 1 && meetings.n > 1 && !hasTrio) return 'a barrier does not show that no trio would help'
  return undefined
}

/** What keeps the two barriers from proving the plan. */
export function barrierFault(
  meetings: Meetings,
  plan: RoundPlan,
  certificate: Extract<Certificate, { kind: 'barrier' }>,
): string | undefined {
  const fault = unproved(meetings, plan)
  if (fault) return fault
  const trios = plan.groups.filter((group) => group.length === 3).length
  const unpaired = leastUnpaired(meetings, certificate.permitted, (latest) => latest === NEVER)
  if (plan.unmatched.length !== unpaired - trios) {
    return `${plan.unmatched.length} unmatched, but the barrier shows only that ${unpaired - trios} must be`
  }
  if (plan.repeats === 0) return undefined
  const withoutRepeats = leastUnpaired(meetings, certificate.fresh, () => true)
  const least = (withoutRepeats - unpaired) / 2
  if (plan.repeats !== least) return `${plan.repeats} repeats, but the barrier shows only that ${least} are needed`
  const isOldest = repeatedRounds(meetings, plan.groups).every((round) => round === meetings.oldest)
  return isOldest ? undefined : 'the barriers do not show that the repeats are the longest ago'
}
