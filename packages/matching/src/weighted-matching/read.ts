/**
 * Reads that refuse an index outside the array, one for each kind of array: a read that meets only one kind compiles to
 * a bounds check and a load, and the solver does hundreds of millions of them.
 */
export function int(array: Int32Array, index: number): number {
  const value = array[index]
  if (value === undefined) throw new RangeError(`no element ${index} in ${array.length} whole numbers`)
  return value
}

export function num(array: Float64Array, index: number): number {
  const value = array[index]
  if (value === undefined) throw new RangeError(`no element ${index} in ${array.length} numbers`)
  return value
}

export function item(list: readonly number[], index: number): number {
  const value = list[index]
  if (value === undefined) throw new RangeError(`no element ${index} in a list of ${list.length}`)
  return value
}
