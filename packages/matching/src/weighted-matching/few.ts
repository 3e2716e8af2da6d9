import { int, num } from './read.ts'

/** The few of a stream with the lowest keys, lowest first. */
export type Few = {
  readonly keys: Float64Array
  readonly ids: Int32Array
  count: number
  /** Keys that are not below are too many: a long stream need not offer them. */
  below: number
}

export function keepFew(most: number): Few {
  return { keys: new Float64Array(most), ids: new Int32Array(most), count: 0, below: Number.POSITIVE_INFINITY }
}

export function offer(few: Few, key: number, id: number): void {
  const { keys, ids } = few
  let place = few.count
  if (place === keys.length) {
    if (key >= few.below) return
    place -= 1
  } else few.count += 1
  while (place > 0 && num(keys, place - 1) > key) {
    keys[place] = num(keys, place - 1)
    ids[place] = int(ids, place - 1)
    place -= 1
  }
  keys[place] = key
  ids[place] = id
  if (few.count === keys.length) few.below = num(keys, few.count - 1)
}
