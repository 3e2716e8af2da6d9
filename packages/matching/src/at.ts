/** Reads one element and refuses an index outside the array, so that a slip in an index cannot pass as a zero. */
export function at(array: ArrayLike<number>, index: number): number {
  const value = array[index]
  if (value === undefined) throw new RangeError(`no element ${index} in an array of ${array.length}`)
  return value
}
