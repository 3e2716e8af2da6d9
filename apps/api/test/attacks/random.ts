/** Chance that can be had again: the same seed gives the same attack. */
export type Random = {
  /** A whole number from 0 up to, not including, `below`. */
  number: (below: number) => number
  pick: <T>(values: readonly [T, ...T[]] | readonly T[]) => T
  chance: (of: number) => boolean
}

/** Mulberry32: 32 bits of state are plenty to choose among what is written down. */
export const randomFrom = (seed: number): Random => {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const number = (below: number): number => Math.floor(next() * below)
  return {
    number,
    pick: (values) => values[number(values.length)] as never,
    chance: (of) => next() < of,
  }
}
