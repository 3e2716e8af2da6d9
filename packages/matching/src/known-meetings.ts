import type { CoffeeInput } from './coffee-person.ts'

/** Answers about pairs: the latest round in which they met, and whether they may meet at all. */
export type KnownMeetings = {
  readonly lastMet: (a: number, b: number) => number | undefined
  readonly mayMeet: (a: number, b: number) => boolean
  /** Those whom somebody met or may not meet, each once. */
  readonly knownTo: (a: number) => readonly number[]
}

const BARRED = -1
type Known = Pick<CoffeeInput, 'people' | 'history' | 'exclusions'>

/** One entry per direction of each pair, as columns; nothing per pair that a large programme would feel in memory. */
type Entries = { readonly of: Int32Array; readonly other: Int32Array; readonly value: Int32Array }

function entriesOf({ history, exclusions }: Known): Entries {
  const length = 2 * (history.length + exclusions.length)
  const entries = { of: new Int32Array(length), other: new Int32Array(length), value: new Int32Array(length) }
  let at = 0
  const add = (a: number, b: number, value: number) => {
    entries.of[at] = a
    entries.other[at] = b
    entries.value[at] = value
    at += 1
  }
  for (const [a, b, round] of history) {
    add(a, b, round)
    add(b, a, round)
  }
  for (const [a, b] of exclusions) {
    add(a, b, BARRED)
    add(b, a, BARRED)
  }
  return entries
}

/** The order that sorts by `key` and keeps what was before among equals: a counting sort. */
function sortedBy(key: Int32Array, n: number, order: Int32Array): { order: Int32Array; start: Int32Array } {
  const start = new Int32Array(n + 1)
  for (const one of key) start[one + 1] = (start[one + 1] ?? 0) + 1
  for (let i = 0; i < n; i += 1) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0)
  const next = start.slice()
  const sorted = new Int32Array(order.length)
  for (const entry of order) {
    const place = key[entry] ?? 0
    sorted[next[place] ?? 0] = entry
    next[place] = (next[place] ?? 0) + 1
  }
  return { order: sorted, start }
}

/** Rows of others in rising order, so that a pair is found by halving. Linear in people and pairs. */
export function knownMeetings(input: Known): KnownMeetings {
  const n = input.people.length
  const entries = entriesOf(input)
  const byOther = sortedBy(
    entries.other,
    n,
    Int32Array.from(entries.of, (_, i) => i),
  )
  const { order, start } = sortedBy(entries.of, n, byOther.order)
  const others = Int32Array.from(order, (entry) => entries.other[entry] ?? 0)
  const values = Int32Array.from(order, (entry) => entries.value[entry] ?? 0)
  const endOf = (a: number) => start[a + 1] ?? 0

  const firstOf = (a: number, b: number): number => {
    let [low, high] = [start[a] ?? 0, endOf(a)]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((others[middle] ?? 0) < b) low = middle + 1
      else high = middle
    }
    return low
  }
  const look = (a: number, b: number): { latest: number; isBarred: boolean } => {
    let [latest, isBarred] = [BARRED, false]
    for (let i = firstOf(a, b); i < endOf(a) && others[i] === b; i += 1) {
      const value = values[i] ?? BARRED
      if (value === BARRED) isBarred = true
      latest = Math.max(latest, value)
    }
    return { latest, isBarred }
  }
  return {
    lastMet: (a, b) => {
      const { latest } = look(a, b)
      return latest === BARRED ? undefined : latest
    },
    mayMeet: (a, b) => a !== b && !look(a, b).isBarred,
    knownTo: (a) => {
      const row = others.subarray(start[a] ?? 0, endOf(a))
      return Array.from(row.filter((b, i) => row[i - 1] !== b))
    },
  }
}
