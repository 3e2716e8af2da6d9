import type { RoundInstance } from './plan.ts'

/** How often each person was in a trio, and how often without a group, as far as the history tells. */
export type PastTurns = { readonly inTrio: Int32Array; readonly leftOut: Int32Array }

type Meeting = readonly [number, number, number]

const NOBODY = -1

/** Whom everybody met in one round: two others at most, else it was no round of pairs with a trio. */
type Partners = {
  readonly first: Int32Array
  readonly second: Int32Array
  /** Those who took part: the first `count` of `present`. */
  readonly present: Int32Array
  count: number
}

/** The meetings sorted by round: those of the round number i are `order[start[i]] … order[start[i + 1] - 1]`. */
type ByRound = { readonly start: Int32Array; readonly order: Int32Array }

/** Numbers for the rounds of all meetings, from 0, and how many rounds there are. */
function numberedRounds(history: RoundInstance['history']): { readonly number: Int32Array; readonly rounds: number } {
  const known = new Map<number, number>()
  const number = new Int32Array(history.length)
  let [last, lastNumber] = [Number.NaN, 0]
  for (let k = 0; k < history.length; k += 1) {
    const round = (history[k] as Meeting)[2]
    if (round !== last) {
      lastNumber = known.get(round) ?? known.size
      known.set(round, lastNumber)
      last = round
    }
    number[k] = lastNumber
  }
  return { number, rounds: known.size }
}

function sortedByRound(history: RoundInstance['history']): ByRound {
  const { number, rounds } = numberedRounds(history)
  const start = new Int32Array(rounds + 1)
  for (let k = 0; k < number.length; k += 1) {
    const next = (number[k] as number) + 1
    start[next] = (start[next] as number) + 1
  }
  for (let i = 0; i < rounds; i += 1) start[i + 1] = (start[i + 1] as number) + (start[i] as number)
  const order = new Int32Array(history.length)
  const end = start.slice()
  for (let k = 0; k < number.length; k += 1) {
    const slot = end[number[k] as number] as number
    end[number[k] as number] = slot + 1
    order[slot] = k
  }
  return { start, order }
}

/** Notes that `v` met `w`; false when it is one too many. */
function noted(partners: Partners, v: number, w: number): boolean {
  const { first, second, present } = partners
  if (first[v] === NOBODY) {
    first[v] = w
    present[partners.count] = v
    partners.count += 1
    return true
  }
  if (first[v] === w || second[v] === w) return true
  if (second[v] !== NOBODY) return false
  second[v] = w
  return true
}

/** Notes all meetings of a round; false when somebody met too many. */
function isNoted(partners: Partners, history: RoundInstance['history'], meetings: Int32Array): boolean {
  for (let i = 0; i < meetings.length; i += 1) {
    const meeting = history[meetings[i] as number] as Meeting
    if (!noted(partners, meeting[0], meeting[1]) || !noted(partners, meeting[1], meeting[0])) return false
  }
  return true
}

const hasMet = ({ first, second }: Partners, v: number, w: number) => first[v] === w || second[v] === w

/** True for somebody with one partner, and for the three who met each other and nobody else. */
function isInGroup(partners: Partners, v: number): boolean {
  const { first, second } = partners
  const w = first[v] as number
  const x = second[v] as number
  if (x === NOBODY) return second[w] === NOBODY
  return hasMet(partners, w, x) && hasMet(partners, x, w) && second[w] !== NOBODY && second[x] !== NOBODY
}

/** True when those present were in pairs and trios. */
function isRound(partners: Partners): boolean {
  for (let i = 0; i < partners.count; i += 1) if (!isInGroup(partners, partners.present[i] as number)) return false
  return true
}

function countRound(turns: PastTurns, { first, second, count }: Partners): void {
  const isMostHere = 2 * count >= first.length
  for (let v = 0; v < first.length; v += 1) {
    if (second[v] !== NOBODY) turns.inTrio[v] = (turns.inTrio[v] as number) + 1
    if (isMostHere && first[v] === NOBODY) turns.leftOut[v] = (turns.leftOut[v] as number) + 1
  }
}

function forget(partners: Partners): void {
  for (let i = 0; i < partners.count; i += 1) {
    const v = partners.present[i] as number
    partners.first[v] = partners.second[v] = NOBODY
  }
  partners.count = 0
}

/**
 * Reads from the history how often people were in a trio (three who met each other in the same round) and how often
 * without a group (absent from a round in which at least half took part). Rounds that cannot have been drawn, because
 * somebody met more people than one round allows, tell nothing. Linear in meetings, whatever their order.
 */
export function pastTurns({ participants, history }: RoundInstance): PastTurns {
  const nobody = () => new Int32Array(participants).fill(NOBODY)
  const turns = { inTrio: new Int32Array(participants), leftOut: new Int32Array(participants) }
  const partners: Partners = { first: nobody(), second: nobody(), present: nobody(), count: 0 }
  const { start, order } = sortedByRound(history)
  for (let round = 0; round + 1 < start.length; round += 1) {
    const meetings = order.subarray(start[round], start[round + 1])
    if (isNoted(partners, history, meetings) && isRound(partners)) countRound(turns, partners)
    forget(partners)
  }
  return turns
}
