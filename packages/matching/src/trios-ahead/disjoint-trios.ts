import { at } from '../at.ts'
import type { Random } from '../random.ts'

/** Who is new to whom among a few people: `isFresh[i * size + j]` is 1 or 0. */
export type FreshTable = { readonly size: number; readonly isFresh: Uint8Array }

/** How often the people are split anew when somebody is left over. */
const TRIES = 20

type Place = readonly [number, number, number]
type Split = { readonly trios: readonly Place[]; readonly left: readonly number[] }
type Splitting = FreshTable & { readonly waiting: Set<number>; readonly degree: Int32Array }

function freshTo({ size, isFresh, waiting }: Splitting, i: number): number[] {
  return [...waiting].filter((j) => isFresh[i * size + j] === 1)
}

function takeOut(splitting: Splitting, i: number): void {
  splitting.waiting.delete(i)
  for (const j of freshTo(splitting, i)) splitting.degree[j] = at(splitting.degree, j) - 1
}

/** The trio of `i` with the two others who have the fewest choices left. */
function trioOf(splitting: Splitting, i: number): Place | undefined {
  const { size, isFresh, degree } = splitting
  const near = freshTo(splitting, i).sort((j, k) => at(degree, j) - at(degree, k))
  for (const [place, k] of near.entries()) {
    const j = near.slice(0, place).find((other) => isFresh[other * size + k] === 1)
    if (j !== undefined) return [i, j, k]
  }
  return undefined
}

function fewestChoices({ waiting, degree }: Splitting): number {
  let best = -1
  for (const i of waiting) if (best < 0 || at(degree, i) < at(degree, best)) best = i
  return best
}

/** Splits people into trios, always serving the one with the fewest choices left; ties fall as `order` has them. */
function split(table: FreshTable, order: readonly number[]): Split {
  const { size, isFresh } = table
  const degree = Int32Array.from({ length: size }, (_, i) =>
    isFresh.subarray(i * size, (i + 1) * size).reduce((sum, one) => sum + one, 0),
  )
  const splitting: Splitting = { ...table, waiting: new Set(order), degree }
  const trios: Place[] = []
  const left: number[] = []
  for (let i = fewestChoices(splitting); i >= 0; i = fewestChoices(splitting)) {
    takeOut(splitting, i)
    const trio = trioOf(splitting, i)
    if (trio === undefined) left.push(i)
    else trios.push(trio)
    if (trio) for (const member of trio.slice(1)) takeOut(splitting, member)
  }
  return { trios, left }
}

function isWhole({ size, isFresh }: FreshTable, { left }: Split): boolean {
  const [i = 0, j = 0] = left
  return left.length < 2 || (left.length === 2 && isFresh[i * size + j] === 1)
}

/**
 * As many trios of people who are new to each other as a few tries find, nobody in two of them; best so that no more than
 * two are left over who are new to each other as well.
 */
export function disjointTrios(table: FreshTable, random: Random): readonly Place[] {
  let best: Split | undefined
  for (let tries = 0; tries < TRIES; tries += 1) {
    const order = Array.from({ length: table.size }, (_, i) => i)
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = random.below(i + 1)
      ;[order[i], order[j]] = [at(order, j), at(order, i)]
    }
    const found = split(table, order)
    if (best === undefined || found.trios.length > best.trios.length) best = found
    if (isWhole(table, found)) return found.trios
  }
  return best?.trios ?? []
}
