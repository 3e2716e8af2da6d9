function noElement(array: ArrayLike<number>, index: number): never {
  throw new RangeError(`no element ${index} in an array of ${array.length}`)
}

/**
 * Reads one element and refuses an index outside the array, so that a slip in an index cannot pass as a zero. Only the
 * plain passes over everything that is listed go without it (`as number`): they have to be fast from the first call.
 */
export function at(array: ArrayLike<number>, index: number): number {
  const value = array[index]
  return value === undefined ? noElement(array, index) : value
}
