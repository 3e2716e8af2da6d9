import type { DateOrder } from '@elevate/contracts/people-vocabulary'
import { type Cell, cellText } from '../../../spreadsheets/table.ts'
import { dateShape, inOrder } from '../cells/dates.ts'

export type ColumnValue = { line: number; cell: Cell }

export type DateSample = { line: number; typed: string; dayFirst: string | null; monthFirst: string | null }

/**
 * How the dates of one column are to be read. `unsettled` stops the import: nothing in the column tells day and
 * month apart (every number is 12 or less), or some rows say one thing and some the other.
 */
export type DateColumn =
  | { status: 'settled'; order: DateOrder; remark: string | null }
  | {
      status: 'unsettled'
      why: 'nothing-tells' | 'contradicts-itself'
      samples: DateSample[]
      dayFirstLines: number[]
      monthFirstLines: number[]
    }

type Numbers = { line: number; typed: string; first: number; second: number; year: number }

const mostSamples = 5

/** A date such as 27/11/2025 settles its whole column (ideas.md 16: ask once, never guess). */
export function settleDateColumn(values: ColumnValue[]): DateColumn {
  const shapes = values.map(({ line, cell }) => ({ line, typed: cellText(cell), shape: dateShape(cell) }))
  const numbers = shapes.flatMap(({ line, typed, shape }) =>
    shape.kind === 'numbers' ? [{ line, typed, ...shape }] : [],
  )
  const dayFirst = numbers.filter(({ first, second }) => first > 12 && second <= 12)
  const monthFirst = numbers.filter(({ first, second }) => second > 12 && first <= 12)
  const open = numbers.filter(({ first, second }) => first <= 12 && second <= 12 && first !== second)
  const linesOf = (some: Numbers[]): number[] => some.map(({ line }) => line)
  const lines = { dayFirstLines: linesOf(dayFirst), monthFirstLines: linesOf(monthFirst) }
  if (dayFirst.length > 0 && monthFirst.length > 0) {
    const samples = [...dayFirst.slice(0, 2), ...monthFirst.slice(0, 2), ...open].map(sample).slice(0, mostSamples)
    return { status: 'unsettled', why: 'contradicts-itself', samples, ...lines }
  }
  const proof = dayFirst[0] ?? monthFirst[0]
  if (open.length > 0 && !proof) {
    return { status: 'unsettled', why: 'nothing-tells', samples: open.slice(0, mostSamples).map(sample), ...lines }
  }
  const order = monthFirst.length > 0 ? 'month-first' : 'day-first'
  const days = shapes.flatMap(({ shape }) => (shape.kind === 'day' && shape.isRealDate ? [shape.date] : []))
  return { status: 'settled', order, remark: proof ? remark(order, proof, days) : null }
}

const sample = (value: Numbers): DateSample => ({
  line: value.line,
  typed: value.typed,
  dayFirst: inOrder(value, 'day-first') ?? null,
  monthFirst: inOrder(value, 'month-first') ?? null,
})

function remark(order: DateOrder, proof: Numbers, realDates: string[]): string {
  const read = `Read with the ${order === 'day-first' ? 'day' : 'month'} first, because row ${proof.line} says ${proof.typed}.`
  const maySwapped = realDates.length > 0 && realDates.every((date) => Number(date.slice(8)) <= 12)
  if (!maySwapped) return read
  return `${read} Some cells are dates and others are text: Excel may have swapped day and month in the dates. Check them.`
}
