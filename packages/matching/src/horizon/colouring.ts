import { at } from '../at.ts'
import type { Random } from '../random.ts'

/** Pairs of people, `a[e]` with `b[e]`, of whom nobody is in more pairs than there are colours. */
export type Pairs = { readonly n: number; readonly a: Int32Array; readonly b: Int32Array }

/** Steps spent on one colouring, for each pair; where there is one, a few for each pair are nearly always enough. */
const STEPS_PER_PAIR = 60
const LEAST_STEPS = 2_000

const NONE = -1

type Colouring = {
  readonly pairs: Pairs
  readonly colours: number
  readonly random: Random
  /** The pair of person `v` that has colour `c`, at `v * colours + c`. */
  readonly pairOf: Int32Array
  readonly colour: Int32Array
  readonly open: number[]
}

const otherEnd = ({ a, b }: Pairs, pair: number, v: number) => at(a, pair) + at(b, pair) - v

function paint({ pairs, colours, pairOf, colour }: Colouring, pair: number, c: number): void {
  colour[pair] = c
  pairOf[at(pairs.a, pair) * colours + c] = pair
  pairOf[at(pairs.b, pair) * colours + c] = pair
}

function strip({ pairs, colours, pairOf, colour }: Colouring, pair: number): void {
  const c = at(colour, pair)
  colour[pair] = NONE
  pairOf[at(pairs.a, pair) * colours + c] = NONE
  pairOf[at(pairs.b, pair) * colours + c] = NONE
}

/** A colour that no pair of `v` has, and none of `w` either if that can be; from a random start. */
function freeColour({ colours, pairOf, random }: Colouring, v: number, w: number): number {
  const start = random.below(colours)
  let found = NONE
  for (let i = 0; i < colours; i += 1) {
    const c = (start + i) % colours
    if (at(pairOf, v * colours + c) !== NONE) continue
    if (at(pairOf, w * colours + c) === NONE) return c
    found = c
  }
  return found
}

/** The pairs of two colours in turn, from the one of `v` with the first of them, and the person at whom they end. */
function chainFrom(
  { pairs, colours, pairOf }: Colouring,
  v: number,
  [first, second]: readonly [number, number],
): { readonly chain: readonly number[]; readonly end: number } {
  const chain: number[] = []
  let end = v
  for (let c = first; ; c = c === first ? second : first) {
    const pair = at(pairOf, end * colours + c)
    if (pair === NONE) return { chain, end }
    chain.push(pair)
    end = otherEnd(pairs, pair, end)
  }
}

function exchangeColours(colouring: Colouring, chain: readonly number[], [first, second]: readonly [number, number]) {
  const before = chain.map((pair) => at(colouring.colour, pair))
  for (const pair of chain) strip(colouring, pair)
  chain.forEach((pair, i) => {
    paint(colouring, pair, before[i] === first ? second : first)
  })
}

/** Frees another colour at `v`, at random, by exchanging it with the free one along a chain. */
function shuffleAt(colouring: Colouring, v: number, free: number): void {
  const exchanged = [colouring.random.below(colouring.colours), free] as const
  const { chain } = chainFrom(colouring, v, exchanged)
  if (exchanged[0] !== free) exchangeColours(colouring, chain, exchanged)
}

/**
 * Makes the colour `c`, free at `v`, free at `w` as well by exchanging two colours along a chain from `w` (Kempe 1879).
 * Where the chain comes back to `v` (an odd cycle), the colour is taken from another pair, which is open from then on, or
 * the colours around are shuffled. True when the colour is free.
 */
function isFreed(colouring: Colouring, [v, w]: readonly [number, number], c: number): boolean {
  const taken = at(colouring.pairOf, w * colouring.colours + c)
  if (taken === NONE) return true
  const exchanged = [c, freeColour(colouring, w, v)] as const
  const { chain, end } = chainFrom(colouring, w, exchanged)
  if (end !== v) {
    exchangeColours(colouring, chain, exchanged)
    return true
  }
  if (colouring.random.below(2) === 0) {
    shuffleAt(colouring, v, c)
    return false
  }
  strip(colouring, taken)
  colouring.open.push(taken)
  return true
}

/** Gives an open pair a colour, or leaves it open. */
function colourOpen(colouring: Colouring, pair: number): void {
  const { a, b } = colouring.pairs
  const v = at(colouring.random.below(2) === 0 ? a : b, pair)
  const w = otherEnd(colouring.pairs, pair, v)
  const c = freeColour(colouring, v, w)
  if (isFreed(colouring, [v, w], c)) paint(colouring, pair, c)
  else colouring.open.push(pair)
}

/**
 * Colours the pairs so that nobody has two pairs of one colour, or gives up. Chains of two colours bring two open pairs
 * together, who then cancel out; that finds a colouring quickly where there is one, and cannot show that there is none.
 */
export function coloured(pairs: Pairs, colours: number, random: Random): Int32Array | undefined {
  const count = pairs.a.length
  const colouring: Colouring = {
    pairs,
    colours,
    random,
    pairOf: new Int32Array(pairs.n * colours).fill(NONE),
    colour: new Int32Array(count).fill(NONE),
    open: Array.from({ length: count }, (_, pair) => pair),
  }
  const { open } = colouring
  for (let steps = LEAST_STEPS + STEPS_PER_PAIR * count; steps > 0; steps -= 1) {
    const k = random.below(open.length)
    const pair = open[k]
    if (pair === undefined) return colouring.colour
    open[k] = at(open, open.length - 1)
    open.pop()
    colourOpen(colouring, pair)
  }
  return open.length === 0 ? colouring.colour : undefined
}
