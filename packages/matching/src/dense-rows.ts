import { BARRED, type Conflicts, kindsIn, type Lists } from './conflicts.ts'

type Pair = readonly [number, number]
type Meeting = readonly [number, number, number]
type Table = Int32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>

/** In the table: nothing is listed, what is added to a round, and the same of BARRED. */
const NOTHING = 0
const FIRST_ROUND = 2
const EXCLUDED = BARRED + FIRST_ROUND

/** From so many listed pairs on, memory is what takes the time: half as much for each number, where they are small enough. */
const NARROW_FROM = 200_000
const NARROW_PEOPLE = 2 ** 16
const NARROW_ROUNDS = 2 ** 15 - 1

/** People in one half of the table are mirrored into the other by squares that stay in the nearest memory. */
const SQUARE = 64

type Filled = { readonly table: Table; readonly n: number; count: number; allRounds: number }

/** Writes the meetings into the half of the table in which the higher id comes first: the latest round of each pair. */
function writeHistory(filled: Filled, history: Lists['history']): void {
  const { table, n } = filled
  for (let k = 0; k < history.length; k += 1) {
    const meeting = history[k] as Meeting
    const a = meeting[0]
    const b = meeting[1]
    const value = meeting[2] + FIRST_ROUND
    const place = a > b ? a * n + b : b * n + a
    const before = table[place] as number
    filled.allRounds |= value
    if (before === NOTHING) filled.count += 1
    if (value > before) table[place] = value
  }
}

function writeExclusions(filled: Filled, exclusions: Lists['exclusions']): void {
  const { table, n } = filled
  for (let k = 0; k < exclusions.length; k += 1) {
    const pair = exclusions[k] as Pair
    const a = pair[0]
    const b = pair[1]
    const place = a > b ? a * n + b : b * n + a
    if (table[place] === NOTHING) filled.count += 1
    table[place] = EXCLUDED
  }
}

/** One write for each listed pair, in the order of the ids where the lists are in that order. */
function halfFilled({ history, exclusions }: Lists, n: number, table: Table): Filled {
  const filled: Filled = { table, n, count: 0, allRounds: 0 }
  writeHistory(filled, history)
  writeExclusions(filled, exclusions)
  return filled
}

function mirrorPart(table: Table, n: number, { a, from, to }: { a: number; from: number; to: number }): void {
  for (let b = from; b < to; b += 1) table[b * n + a] = table[a * n + b] as number
}

function mirror(table: Table, n: number): void {
  for (let rows = 0; rows < n; rows += SQUARE) {
    for (let columns = 0; columns <= rows; columns += SQUARE) {
      const end = Math.min(rows + SQUARE, n)
      for (let a = rows; a < end; a += 1) {
        mirrorPart(table, n, { a, from: columns, to: Math.min(columns + SQUARE, a) })
      }
    }
  }
}

/** True when a good part of all pairs is listed, so that a table takes no more memory than the lists themselves. */
export function isDense({ history, exclusions }: Lists, n: number): boolean {
  return n * n <= 16 * (history.length + exclusions.length)
}

function filled(lists: Lists, n: number): Filled {
  const isLarge = lists.history.length + lists.exclusions.length >= NARROW_FROM
  if (isLarge && n <= NARROW_PEOPLE) {
    const narrow = halfFilled(lists, n, new Uint16Array(n * n))
    if (narrow.allRounds <= NARROW_ROUNDS) return narrow
  }
  return halfFilled(lists, n, new Int32Array(n * n))
}

/** The people in the order of their labels. */
function peopleOf(label: Int32Array): Int32Array {
  const person = new Int32Array(label.length)
  for (let id = 0; id < label.length; id += 1) person[label[id] as number] = id
  return person
}

/**
 * The rows of `readConflicts` for lists that hold a good part of all pairs: one write for each into a table, then one pass
 * over it. What a large table and its rows take in memory decides how long it takes, so they are no wider than they need be.
 */
export function denseRows(lists: Lists, label: Int32Array): Conflicts {
  const n = label.length
  const { table, count } = filled(lists, n)
  mirror(table, n)
  const person = peopleOf(label)
  const isNarrow = table instanceof Uint16Array
  const rows: Conflicts = {
    ...kindsIn(lists),
    n,
    offset: new Int32Array(n + 1),
    other: isNarrow ? new Uint16Array(2 * count) : new Int32Array(2 * count),
    round: isNarrow ? new Int16Array(2 * count) : new Int32Array(2 * count),
  }
  for (let v = 0; v < n; v += 1) writeRow(rows, v, { table, person })
  // Given back at once: the collector would count it against the caller and go through millions of listed pairs.
  table.buffer.transfer(0)
  return rows
}

/** A function of its own, as a loop within a loop is left and entered anew for each row until it is compiled. */
function writeRow({ n, offset, other, round }: Conflicts, v: number, from: { table: Table; person: Int32Array }): void {
  const { table, person } = from
  const row = (person[v] as number) * n
  let kept = offset[v] as number
  for (let w = 0; w < n; w += 1) {
    const value = table[row + (person[w] as number)] as number
    if (value === NOTHING) continue
    other[kept] = w
    round[kept] = value - FIRST_ROUND
    kept += 1
  }
  offset[v + 1] = kept
}
