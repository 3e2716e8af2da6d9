import { at } from '../at.ts'
import type { Transport } from './transport.ts'

/** Seats the mentees along the path that ends in the column with room. */
export function moveAlong(transport: Transport, last: number): void {
  let column = last
  while (column >= 0) {
    const mentee = at(transport.search.mover, column)
    const left = at(transport.columnOf, mentee)
    transport.mentees[column]?.push(mentee)
    transport.columnOf[mentee] = column
    const former = transport.mentees[left]
    former?.splice(former.indexOf(mentee), 1)
    priceMoves(transport, column)
    column = left
  }
}

/** Who sits with a mentor has changed: what moving somebody from there costs is reckoned anew. Nobody leaves a bench. */
function priceMoves({ columns, lost, mentees, moveLost, moveOf }: Transport, column: number): void {
  if (column === columns - 1) return
  const row = column * columns
  moveLost.fill(Number.POSITIVE_INFINITY, row, row + columns)
  for (const mentee of mentees[column] ?? []) {
    const start = mentee * columns
    const here = at(lost, start + column)
    for (let to = 0; to < columns; to += 1) {
      const cost = at(lost, start + to) - here
      if (cost >= at(moveLost, row + to)) continue
      moveLost[row + to] = cost
      moveOf[row + to] = mentee
    }
  }
}
