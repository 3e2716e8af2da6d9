/** A number on a page, as the cells that it sums: 1 for each cell in it, 0 for the others. */
export type Row = readonly number[]

/** Whole numbers are reckoned modulo this prime: no rounding, and no matrix of these tests divides by it. */
const prime = 1_000_003

const power = (base: number, exponent: number): number => {
  let result = 1
  let factor = base % prime
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * factor) % prime
    factor = (factor * factor) % prime
  }
  return result
}

type Reduced = { lead: number; cells: number[] }

const reduce = (row: Row, by: readonly Reduced[]): number[] => {
  const cells = row.map((cell) => ((cell % prime) + prime) % prime)
  for (const { lead, cells: known } of by) {
    const times = cells[lead] ?? 0
    if (times === 0) continue
    for (const [at, cell] of known.entries()) cells[at] = ((cells[at] ?? 0) + (prime - times) * cell) % prime
  }
  return cells
}

/** Whether a number can be had from known ones by adding, subtracting and multiplying them: linear algebra, no more. */
export const canBeComputed = (wanted: Row, known: readonly Row[]): boolean => {
  const reduced: Reduced[] = []
  for (const row of known) {
    const cells = reduce(row, reduced)
    const lead = cells.findIndex((cell) => cell !== 0)
    if (lead === -1) continue
    const inverse = power(cells[lead] ?? 1, prime - 2)
    reduced.push({ lead, cells: cells.map((cell) => (cell * inverse) % prime) })
  }
  return reduce(wanted, reduced).every((cell) => cell === 0)
}
