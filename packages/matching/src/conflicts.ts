import { at } from './at.ts'

/** In `Conflicts.round`: these two may never meet. */
export const BARRED = -1
/** Answer of `roundOf` for two people who have not met and may. */
export const FRESH = -2

/**
 * Who met whom and who may not meet, as compressed rows: the people in conflict with `v` are
 * `other[offset[v]] … other[offset[v + 1] - 1]`, rising, each once; `round` holds the latest round in which the two
 * met, or BARRED (which wins over having met).
 */
export type Conflicts = {
  readonly n: number
  readonly offset: Int32Array
  readonly other: Int32Array
  readonly round: Int32Array
}

type Arcs = { from: Int32Array; to: Int32Array; round: Int32Array }

function readArcs(
  history: readonly (readonly [number, number, number])[],
  exclusions: readonly (readonly [number, number])[],
  label: Int32Array,
): Arcs {
  const count = 2 * (history.length + exclusions.length)
  const arcs = { from: new Int32Array(count), to: new Int32Array(count), round: new Int32Array(count) }
  let k = 0
  const add = (a: number, b: number, round: number) => {
    arcs.from[k] = at(label, a)
    arcs.to[k] = at(label, b)
    arcs.from[k + 1] = at(label, b)
    arcs.to[k + 1] = at(label, a)
    arcs.round[k] = round
    arcs.round[k + 1] = round
    k += 2
  }
  for (const [a, b, round] of history) add(a, b, round)
  for (const [a, b] of exclusions) add(a, b, BARRED)
  return arcs
}

/** Stable counting sort of the arcs by one of their ends. */
function sortedBy(arcs: Arcs, end: 'from' | 'to', n: number): Arcs {
  const key = arcs[end]
  const place = new Int32Array(n + 1)
  for (let k = 0; k < key.length; k += 1) place[at(key, k) + 1] = at(place, at(key, k) + 1) + 1
  for (let v = 0; v < n; v += 1) place[v + 1] = at(place, v + 1) + at(place, v)
  const out = {
    from: new Int32Array(key.length),
    to: new Int32Array(key.length),
    round: new Int32Array(key.length),
  }
  for (let k = 0; k < key.length; k += 1) {
    const slot = at(place, at(key, k))
    place[at(key, k)] = slot + 1
    out.from[slot] = at(arcs.from, k)
    out.to[slot] = at(arcs.to, k)
    out.round[slot] = at(arcs.round, k)
  }
  return out
}

function merged(arcs: Arcs, n: number): Conflicts {
  const offset = new Int32Array(n + 1)
  let kept = 0
  for (let k = 0; k < arcs.from.length; k += 1) {
    const from = at(arcs.from, k)
    const to = at(arcs.to, k)
    const round = at(arcs.round, k)
    if (kept > 0 && at(arcs.from, kept - 1) === from && at(arcs.to, kept - 1) === to) {
      const before = at(arcs.round, kept - 1)
      arcs.round[kept - 1] = before === BARRED || round === BARRED ? BARRED : Math.max(before, round)
      continue
    }
    arcs.from[kept] = from
    arcs.to[kept] = to
    arcs.round[kept] = round
    kept += 1
    offset[from + 1] = kept
  }
  for (let v = 0; v < n; v += 1) offset[v + 1] = Math.max(at(offset, v + 1), at(offset, v))
  return { n, offset, other: arcs.to.slice(0, kept), round: arcs.round.slice(0, kept) }
}

/**
 * Rows of conflicts for the people `label[0] … label[n-1]`; the result does not depend on the order or the direction
 * in which meetings and exclusions are listed.
 */
export function readConflicts(
  input: {
    readonly history: readonly (readonly [number, number, number])[]
    readonly exclusions: readonly (readonly [number, number])[]
  },
  label: Int32Array,
): Conflicts {
  const n = label.length
  const arcs = readArcs(input.history, input.exclusions, label)
  return merged(sortedBy(sortedBy(arcs, 'to', n), 'from', n), n)
}

/** The same rows with only the pairs that may never meet. */
export function barredOnly(conflicts: Conflicts): Conflicts {
  const { n } = conflicts
  const offset = new Int32Array(n + 1)
  const other = new Int32Array(conflicts.other.length)
  let kept = 0
  for (let v = 0; v < n; v += 1) {
    for (let k = at(conflicts.offset, v); k < at(conflicts.offset, v + 1); k += 1) {
      if (at(conflicts.round, k) !== BARRED) continue
      other[kept] = at(conflicts.other, k)
      kept += 1
    }
    offset[v + 1] = kept
  }
  return { n, offset, other: other.slice(0, kept), round: new Int32Array(kept).fill(BARRED) }
}

/** The latest round in which `a` and `b` met, FRESH if they never did, BARRED if they may not. */
export function roundOf(conflicts: Conflicts, a: number, b: number): number {
  let low = at(conflicts.offset, a)
  let high = at(conflicts.offset, a + 1) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = at(conflicts.other, middle)
    if (found === b) return at(conflicts.round, middle)
    if (found < b) low = middle + 1
    else high = middle - 1
  }
  return FRESH
}
