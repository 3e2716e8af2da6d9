import { raise, takeOut } from './expose.ts'
import { dualOf, type Forest, setDual, topOf } from './forest.ts'
import { type PairList, rowsOf } from './pairs.ts'
import { int, num } from './read.ts'

type Pair = { readonly a: number; readonly b: number; readonly weight: number }

/** The sum of the duals of the blossoms that hold both people. */
function togetherNow(forest: Forest, a: number, b: number): number {
  if (int(forest.slotOf, a) !== int(forest.slotOf, b)) return 0
  forest.stamp += 1
  for (let node = a; node >= 0; node = int(forest.parent, node)) forest.seen[node] = forest.stamp
  let sum = 0
  for (let node = b; node >= 0; node = int(forest.parent, node)) {
    if (int(forest.seen, node) !== forest.stamp || node < forest.n) continue
    sum += int(forest.parent, node) < 0 ? setDual(forest, node) : num(forest.zHeld, node)
  }
  return sum
}

function shortOf(forest: Forest, { a, b, weight }: Pair): number {
  return weight - dualOf(forest, a) - dualOf(forest, b) - togetherNow(forest, a, b)
}

/** How little is lost when a person's dual is raised: best someone unpaired and in no blossom, then in no blossom. */
function ease(forest: Forest, v: number, asked: Int32Array): number {
  const top = topOf(forest, v)
  const isUnpaired = int(forest.mate, v) < 0
  return (top === v ? (isUnpaired ? 2e9 : 1e9) : -int(forest.size, top)) + int(asked, v)
}

/** Covers a pair by raising the dual at one of its ends. */
function cover(forest: Forest, pair: Pair, asked: Int32Array): void {
  if (shortOf(forest, pair) <= 0) return
  const v = ease(forest, pair.a, asked) >= ease(forest, pair.b, asked) ? pair.a : pair.b
  takeOut(forest, v)
  raise(forest, v, Math.max(0, shortOf(forest, pair)))
}

/** Takes in further pairs. Where the dual does not cover one, it is raised at an end. True when there was such a pair. */
export function takeIn(forest: Forest, more: PairList): boolean {
  const { list } = forest
  const asked = new Int32Array(forest.n)
  const pairs = more.a.map((a, k): Pair => ({ a, b: more.b[k] ?? a, weight: more.weight[k] ?? 0 }))
  for (const { a, b, weight } of pairs) {
    list.a.push(a)
    list.b.push(b)
    list.weight.push(weight)
  }
  forest.rows = rowsOf(forest.n, list)
  const short = pairs.filter((pair) => shortOf(forest, pair) > 0)
  for (const { a, b } of short) {
    asked[a] = int(asked, a) + 1
    asked[b] = int(asked, b) + 1
  }
  for (const pair of short) cover(forest, pair, asked)
  return short.length > 0
}
