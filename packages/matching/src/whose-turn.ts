import { at } from './at.ts'
import { pastTurns } from './past-turns.ts'
import type { RoundInstance } from './plan.ts'
import { type Random, shuffled } from './random.ts'
import type { Turns } from './turns.ts'

/** What a caller knows of the past of each person; where it says nothing, all are equal. */
export type KnownTurns = {
  /** For each person: the lower, the sooner it is their turn in a trio. Without it every trio is as good. */
  readonly turn?: readonly number[]
  /** For each person: the higher (whole), the worse it is to leave them without a group again. */
  readonly leftOut?: readonly number[]
  /** True when what is left out here is to be read from the history instead. */
  readonly isInHistory?: boolean
}

/** The same by label, worked out when it is first asked for: an even round with everybody placed needs none of it. */
export type WhoseTurn = { readonly trio: () => Float64Array; readonly leftOut: () => Int32Array }

function once<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | undefined
  return () => {
    known ??= { value: work() }
    return known.value
  }
}

export function whoseTurn(instance: RoundInstance, known: KnownTurns, person: Int32Array): WhoseTurn {
  const past = once(() => (known.isInHistory ? pastTurns(instance) : undefined))
  return {
    trio: once(() => Float64Array.from(person, (id) => (known.turn ?? past()?.inTrio)?.[id] ?? 0)),
    leftOut: once(() => Int32Array.from(person, (id) => (known.leftOut ?? past()?.leftOut)?.[id] ?? 0)),
  }
}

/** Everybody's label, those whose turn in a trio it is first, in random order among equals. */
export function orderOfTurns(trio: Float64Array, random: Random): Turns {
  const order = shuffled(trio.length, random)
  if (trio.every((turn) => turn === trio[0])) return { order, ends: trio.length > 0 ? [trio.length] : [] }
  order.sort((v, w) => at(trio, v) - at(trio, w))
  const ends: number[] = []
  for (let k = 1; k <= order.length; k += 1) {
    if (k === order.length || at(trio, at(order, k)) !== at(trio, at(order, k - 1))) ends.push(k)
  }
  return { order, ends }
}

/**
 * Weights of the turns: a trio weighs less than another if the one of its members whose turn is furthest off is nearer,
 * and so on for the other two. For few people, as they are powers of four.
 */
export function trioWeights(trio: Float64Array): Float64Array {
  const rising = [...new Set(trio)].sort((a, b) => a - b)
  return trio.map((turn) => 4 ** rising.indexOf(turn))
}
