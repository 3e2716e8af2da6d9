/** Reads one whole number; an index outside the array is a fault of the verifier, and must not pass as a 0. */
export function read(array: Int32Array, index: number): number {
  const value = array[index]
  if (value === undefined) throw new RangeError(`nothing at ${index} of ${array.length}`)
  return value
}

/** The same for the values of a dual, which may be larger. */
export function readValue(array: Float64Array, index: number): number {
  const value = array[index]
  if (value === undefined) throw new RangeError(`nothing at ${index} of ${array.length}`)
  return value
}
