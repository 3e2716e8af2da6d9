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
  /** Both may be narrower where very many pairs are listed (`dense-rows.ts`). */
  readonly other: Int32Array | Uint16Array
  readonly round: Int32Array | Int16Array
  /** False when for certain no pair has met, or none is barred: then nobody need look. */
  readonly mayHaveMet: boolean
  readonly mayBeBarred: boolean
}

type Pair = readonly [number, number]
type Meeting = readonly [number, number, number]

/** The lists of an instance. */
export type Lists = {
  readonly history: readonly Meeting[]
  readonly exclusions: readonly Pair[]
}

/** What is known of the kinds of pairs in some lists before anything is read. */
export const kindsIn = ({ history, exclusions }: Lists) => ({
  mayHaveMet: history.length > 0,
  mayBeBarred: exclusions.length > 0,
})

const noConflicts = (n: number): Conflicts => {
  const nothing = () => new Int32Array(0)
  return { n, offset: new Int32Array(n + 1), other: nothing(), round: nothing(), mayHaveMet: false, mayBeBarred: false }
}

/** The same rows with only the pairs that may never meet. */
export function barredOnly(conflicts: Conflicts): Conflicts {
  const { n, offset, other, round } = conflicts
  if (!conflicts.mayHaveMet) return conflicts
  if (!conflicts.mayBeBarred) return noConflicts(n)
  const barredOffset = new Int32Array(n + 1)
  let count = 0
  for (let k = 0; k < round.length; k += 1) if (round[k] === BARRED) count += 1
  if (count === round.length) return conflicts
  const barred = new Int32Array(count)
  const kinds = { mayHaveMet: false, mayBeBarred: true }
  const rows = { n, offset: barredOffset, other: barred, round: new Int32Array(count).fill(BARRED), ...kinds }
  let kept = 0
  for (let v = 0; v < n; v += 1) {
    const end = offset[v + 1] as number
    for (let k = offset[v] as number; k < end; k += 1) {
      if (round[k] !== BARRED) continue
      barred[kept] = other[k] as number
      kept += 1
    }
    barredOffset[v + 1] = kept
  }
  return rows
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
