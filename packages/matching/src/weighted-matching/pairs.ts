import { int } from './read.ts'

/** Pairs that may be used. `weight` holds even whole numbers of 0 or more. */
export type PairList = { readonly a: number[]; readonly b: number[]; readonly weight: number[] }

/** The pairs by person, as compressed rows: the arcs of `v` are `offset[v] … offset[v + 1] - 1`. */
export type Rows = {
  readonly offset: Int32Array
  readonly other: Int32Array
  readonly pair: Int32Array
  readonly a: Int32Array
  readonly b: Int32Array
  readonly weight: Float64Array
  /** The earliest time at which the pair stands in the queue of events. */
  readonly queued: Float64Array
}

export function rowsOf(n: number, list: PairList): Rows {
  const [a, b] = [new Int32Array(list.a), new Int32Array(list.b)]
  const offset = new Int32Array(n + 2)
  for (const ends of [a, b]) for (const v of ends) offset[v + 2] = int(offset, v + 2) + 1
  for (let v = 0; v <= n; v += 1) offset[v + 1] = int(offset, v + 1) + int(offset, v)
  const other = new Int32Array(2 * a.length)
  const pair = new Int32Array(2 * a.length)
  const put = (from: number, to: number, k: number) => {
    const place = int(offset, from + 1)
    offset[from + 1] = place + 1
    other[place] = to
    pair[place] = k
  }
  for (let k = 0; k < a.length; k += 1) {
    put(int(a, k), int(b, k), k)
    put(int(b, k), int(a, k), k)
  }
  const queued = new Float64Array(a.length).fill(Number.POSITIVE_INFINITY)
  return { offset, other, pair, a, b, weight: new Float64Array(list.weight), queued }
}
