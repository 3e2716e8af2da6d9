import { at } from '../at.ts'
import { hasRoom, type Transport } from './transport.ts'

/** Where a relaxation starts: the distance so far, what each column costs from there, and who would move. */
type From = {
  readonly bench: number
  readonly lost: number
  readonly costs: Float64Array
  readonly start: number
  readonly mover: (column: number) => number
}

/**
 * Offers every open column the way through `from`, and answers the nearest open column. At the same distance one with
 * room comes first, because there the search ends; then the lower number.
 */
function relax(transport: Transport, from: From): number {
  let nearest = -1
  for (let column = 0; column < transport.columns; column += 1) {
    if (transport.search.isFinal[column] === 1) continue
    offer(transport, column, from)
    if (nearest < 0 || isNearer(transport, column, nearest)) nearest = column
  }
  return nearest
}

function offer({ columns, benchPrice, lostPrice, search }: Transport, column: number, from: From): void {
  const own = at(from.costs, from.start + column)
  if (own === Number.POSITIVE_INFINITY) return
  const bench = from.bench + (column === columns - 1 ? 1 : 0) - at(benchPrice, column)
  const lost = from.lost + own - at(lostPrice, column)
  const known = at(search.bench, column)
  if (bench > known || (bench === known && lost >= at(search.lost, column))) return
  search.bench[column] = bench
  search.lost[column] = lost
  search.mover[column] = from.mover(column)
}

function isNearer(transport: Transport, column: number, than: number): boolean {
  const { bench, lost } = transport.search
  const benchDifference = at(bench, column) - at(bench, than)
  if (benchDifference < 0) return true
  if (benchDifference > 0) return false
  const lostDifference = at(lost, column) - at(lost, than)
  return lostDifference < 0 || (lostDifference === 0 && !hasRoom(transport, than) && hasRoom(transport, column))
}

/** Settles columns in order of distance until one has room. */
export function findRoom(transport: Transport, mentee: number): number {
  const { columns, search, benchPrice, lostPrice, moveLost, moveOf } = transport
  search.bench.fill(Number.POSITIVE_INFINITY)
  search.lost.fill(Number.POSITIVE_INFINITY)
  search.isFinal.fill(0)
  search.finals.length = 0
  const first = { bench: 0, lost: 0, costs: transport.lost, start: mentee * columns, mover: () => mentee }
  let column = relax(transport, first)
  while (!hasRoom(transport, column)) {
    search.isFinal[column] = 1
    search.finals.push(column)
    const row = column * columns
    column = relax(transport, {
      bench: at(search.bench, column) + at(benchPrice, column),
      lost: at(search.lost, column) + at(lostPrice, column),
      costs: moveLost,
      start: row,
      mover: (to) => at(moveOf, row + to),
    })
  }
  return column
}

/** Keeps every mentee where cost less price is least, also after the move that the search found. */
export function lowerPrices({ search, benchPrice, lostPrice }: Transport, last: number): void {
  for (const column of search.finals) {
    benchPrice[column] = at(benchPrice, column) + at(search.bench, column) - at(search.bench, last)
    lostPrice[column] = at(lostPrice, column) + at(search.lost, column) - at(search.lost, last)
  }
}
