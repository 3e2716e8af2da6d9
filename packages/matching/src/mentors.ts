import { at } from './at.ts'
import type { MentorInstance, MentorPlan } from './plan.ts'

/**
 * The transportation problem, solved by shortest augmenting paths (the Hungarian method with capacities). Columns are
 * the mentors and, last, a bench for those without one. A cost has two levels, places on the bench and then score lost,
 * compared in that order and never added together: no gain in score can outweigh one more mentee with a mentor.
 */
type Transport = {
  readonly columns: number
  readonly capacity: readonly number[]
  /** Score lost by mentee × column; NaN where barred. */
  readonly lost: Float64Array
  readonly mentees: readonly number[][]
  readonly columnOf: Int32Array
  /** Prices of the columns, in both levels: every mentee sits where cost less price is least. */
  readonly benchPrice: Float64Array
  readonly lostPrice: Float64Array
  /** The search of one mentee: distance in both levels, whether it is final, and the mentee that moves in. */
  readonly benchWay: Float64Array
  readonly lostWay: Float64Array
  readonly isFinal: Int32Array
  readonly mover: Int32Array
}

function newTransport(instance: MentorInstance): Transport {
  const bench = instance.mentors
  const columns = bench + 1
  const lost = new Float64Array(instance.mentees * columns)
  instance.score.forEach((row, mentee) => {
    for (let mentor = 0; mentor < bench; mentor += 1) lost[mentee * columns + mentor] = -at(row, mentor)
  })
  for (const [mentee, mentor] of instance.exclusions) lost[mentee * columns + mentor] = Number.NaN
  const numbers = () => new Float64Array(columns)
  return {
    columns,
    capacity: [...instance.capacity, Number.POSITIVE_INFINITY],
    lost,
    mentees: Array.from({ length: columns }, () => []),
    columnOf: new Int32Array(instance.mentees).fill(-1),
    benchPrice: numbers(),
    lostPrice: numbers(),
    benchWay: numbers(),
    lostWay: numbers(),
    isFinal: new Int32Array(columns),
    mover: new Int32Array(columns),
  }
}

/** Offers the mentee every open column, at the distance `bench`, `lost` of where it stands less its cost there. */
function relax(transport: Transport, mentee: number, from: { readonly bench: number; readonly lost: number }): void {
  const { columns, lost, benchPrice, lostPrice, benchWay, lostWay, isFinal, mover } = transport
  const row = mentee * columns
  for (let column = 0; column < columns; column += 1) {
    const own = at(lost, row + column)
    if (at(isFinal, column) === 1 || Number.isNaN(own)) continue
    const bench = from.bench + (column === columns - 1 ? 1 : 0) - at(benchPrice, column)
    const way = from.lost + own - at(lostPrice, column)
    const known = at(benchWay, column)
    if (bench > known || (bench === known && way >= at(lostWay, column))) continue
    benchWay[column] = bench
    lostWay[column] = way
    mover[column] = mentee
  }
}

function nearestColumn(transport: Transport): number {
  const { benchWay, lostWay, isFinal } = transport
  let nearest = -1
  for (let column = 0; column < transport.columns; column += 1) {
    if (at(isFinal, column) === 1) continue
    if (nearest < 0) nearest = column
    const difference = at(benchWay, column) - at(benchWay, nearest)
    if (difference < 0 || (difference === 0 && at(lostWay, column) < at(lostWay, nearest))) nearest = column
  }
  return nearest
}

/** Settles columns in order of distance until one has room. */
function findRoom(transport: Transport, mentee: number): number {
  const { columns, benchWay, lostWay, isFinal, benchPrice, lostPrice } = transport
  benchWay.fill(Number.POSITIVE_INFINITY)
  lostWay.fill(Number.POSITIVE_INFINITY)
  isFinal.fill(0)
  relax(transport, mentee, { bench: 0, lost: 0 })
  for (;;) {
    const column = nearestColumn(transport)
    const seated = transport.mentees[column] ?? []
    if (seated.length < at(transport.capacity, column)) return column
    isFinal[column] = 1
    for (const other of seated) {
      relax(transport, other, {
        bench: at(benchWay, column) + at(benchPrice, column),
        lost: at(lostWay, column) - at(transport.lost, other * columns + column) + at(lostPrice, column),
      })
    }
  }
}

function lowerPrices(transport: Transport, last: number): void {
  const { benchWay, lostWay, isFinal, benchPrice, lostPrice } = transport
  for (let column = 0; column < transport.columns; column += 1) {
    if (at(isFinal, column) === 0 || at(benchWay, column) === Number.POSITIVE_INFINITY) continue
    benchPrice[column] = at(benchPrice, column) + at(benchWay, column) - at(benchWay, last)
    lostPrice[column] = at(lostPrice, column) + at(lostWay, column) - at(lostWay, last)
  }
}

/** Seats the mentees along the path that ends in the column with room. */
function moveAlong(transport: Transport, last: number): void {
  let column = last
  while (column >= 0) {
    const mentee = at(transport.mover, column)
    const left = at(transport.columnOf, mentee)
    transport.mentees[column]?.push(mentee)
    transport.columnOf[mentee] = column
    const former = transport.mentees[left]
    former?.splice(former.indexOf(mentee), 1)
    column = left
  }
}

/**
 * Assigns mentees to mentors: as many mentees as possible, then the highest total score, within capacity, never an
 * excluded pair. Scores are finite numbers, also negative or fractional: a mentee is assigned even at a negative score.
 * Exact for scores whose sums are exact in binary (whole numbers are); otherwise to the rounding of the sums. The same
 * instance gives the same plan; ties go to the lower number.
 */
export function assignMentors(instance: MentorInstance): MentorPlan {
  const transport = newTransport(instance)
  for (let mentee = 0; mentee < instance.mentees; mentee += 1) {
    const last = findRoom(transport, mentee)
    lowerPrices(transport, last)
    moveAlong(transport, last)
  }
  const assignments: [number, number][] = []
  const unassigned: number[] = []
  let score = 0
  transport.columnOf.forEach((mentor, mentee) => {
    if (mentor === instance.mentors) unassigned.push(mentee)
    else {
      assignments.push([mentee, mentor])
      score += instance.score[mentee]?.[mentor] ?? 0
    }
  })
  return { assignments, unassigned, score }
}
