import { BARRED, type Conflicts, roundOf } from './conflicts.ts'
import type { Trio } from './dual-bound.ts'
import type { Matched } from './groups.ts'
import { costOf, type Levels } from './levels.ts'
import type { Random } from './random.ts'

/** Up to this many people all plans are counted, so that each of the best has the same chance. */
export const COUNTED_UP_TO = 12

export type Counting = {
  readonly conflicts: Conflicts
  readonly levels: Levels
  /** How little two people suit each other by the soft preferences; whole, lower is better. */
  readonly penalty: (a: number, b: number) => number
  /** How much it weighs, before all soft preferences, that somebody stays without a group. */
  readonly leftOut: (person: number) => number
  /** How much it weighs, before who is left out and all soft preferences, that somebody is in the trio. */
  readonly trioTurn: (person: number) => number
}

/** A group taken out of the people still waiting, and what it costs. */
type Choice = {
  readonly members: readonly number[]
  readonly cost: number
  readonly turn: number
  readonly penalty: number
}
/** The best that can be done for the people of a mask, and the number of ways to do it. */
type Best = { readonly cost: number; readonly turn: number; readonly penalty: number; readonly ways: number }

function choiceOf(counting: Counting, members: readonly number[]): Choice | undefined {
  const [alone, ...company] = members
  const isAlone = alone !== undefined && company.length === 0
  let cost = isAlone ? counting.levels.place : 0
  let penalty = isAlone ? counting.leftOut(alone) : 0
  for (const [i, a] of members.entries()) {
    for (const b of members.slice(i + 1)) {
      const round = roundOf(counting.conflicts, a, b)
      if (round === BARRED) return undefined
      cost += costOf(counting.levels, round)
      penalty += counting.penalty(a, b)
    }
  }
  const turn = members.length === 3 ? members.reduce((sum, v) => sum + counting.trioTurn(v), 0) : 0
  return { members, cost, turn, penalty }
}

/** The groups the first waiting person can be in; a trio only as long as none was taken. */
function choices(counting: Counting, waiting: readonly number[], mayTrio: boolean): Choice[] {
  const [first, ...others] = waiting
  if (first === undefined) return []
  const groups = [[first], ...others.map((b) => [first, b])]
  const twos = mayTrio ? others.flatMap((b, i) => others.slice(i + 1).map((c) => [b, c])) : []
  groups.push(...twos.map((two) => [first, ...two]))
  return groups.flatMap((members) => choiceOf(counting, members) ?? [])
}

const without = (waiting: readonly number[], members: readonly number[]) => waiting.filter((v) => !members.includes(v))

function newCount(counting: Counting): (waiting: readonly number[], mayTrio: boolean) => Best {
  const known = new Map<number, Best>()
  const count = (waiting: readonly number[], mayTrio: boolean): Best => {
    if (waiting.length === 0) return { cost: 0, turn: 0, penalty: 0, ways: 1 }
    const key = waiting.reduce((mask, v) => mask | (1 << (v + 1)), mayTrio ? 1 : 0)
    const before = known.get(key)
    if (before) return before
    let best: Best = { cost: Number.POSITIVE_INFINITY, turn: 0, penalty: 0, ways: 0 }
    for (const choice of choices(counting, waiting, mayTrio)) {
      const rest = count(without(waiting, choice.members), mayTrio && choice.members.length < 3)
      best = better(best, withChoice(choice, rest))
    }
    known.set(key, best)
    return best
  }
  return count
}

const withChoice = (choice: Choice, rest: Best): Best => ({
  cost: choice.cost + rest.cost,
  turn: choice.turn + rest.turn,
  penalty: choice.penalty + rest.penalty,
  ways: rest.ways,
})

function better(a: Best, b: Best): Best {
  if (a.cost !== b.cost) return a.cost < b.cost ? a : b
  if (a.turn !== b.turn) return a.turn < b.turn ? a : b
  if (a.penalty !== b.penalty) return a.penalty < b.penalty ? a : b
  return { ...a, ways: a.ways + b.ways }
}

type Count = ReturnType<typeof newCount>

/** One of the groups that lead to a best plan, with a chance in proportion to the plans it leads to. */
function drawnGroup(
  counting: Counting,
  from: { readonly waiting: readonly number[]; readonly mayTrio: boolean; readonly count: Count },
  random: Random,
): readonly number[] {
  const { waiting, mayTrio, count } = from
  const best = count(waiting, mayTrio)
  let ticket = random.below(best.ways)
  for (const choice of choices(counting, waiting, mayTrio)) {
    const rest = count(without(waiting, choice.members), mayTrio && choice.members.length < 3)
    const made = withChoice(choice, rest)
    if (made.cost === best.cost && made.turn === best.turn && made.penalty === best.penalty) ticket -= rest.ways
    if (ticket < 0) return choice.members
  }
  throw new RangeError('the counts of plans do not add up')
}

/**
 * Draws one of the best plans, turns and soft preferences included, each with the same chance: counts the best plans of
 * every set of people (dynamic programming over subsets), then walks down with chances in proportion to the counts.
 */
export function evenlyDrawn(counting: Counting, random: Random): Matched {
  const count = newCount(counting)
  const mate = new Int32Array(counting.conflicts.n).fill(-1)
  let trio: Trio | undefined
  let waiting: readonly number[] = [...mate.keys()]
  while (waiting.length > 0) {
    const mayTrio = mate.length % 2 === 1 && trio === undefined
    const [a = 0, b, c] = drawnGroup(counting, { waiting, mayTrio, count }, random)
    waiting = without(waiting, [a, b ?? a, c ?? a])
    if (b !== undefined && c !== undefined) trio = [a, b, c]
    else if (b !== undefined) {
      mate[a] = b
      mate[b] = a
    }
  }
  return { mate, trio }
}
