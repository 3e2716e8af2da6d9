/** A statement takes 65,535 values: rows of a large programme go in by so many. */
const most = 1_000

/** The list in parts that one statement can take; nothing for an empty list. */
export const slicesOf = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / most) }, (_, i) => list.slice(i * most, (i + 1) * most))
