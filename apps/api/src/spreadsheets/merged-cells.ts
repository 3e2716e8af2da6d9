import { type Grid, isFilled, type Merge, type TableRow } from './table.ts'

/** Headers stand in the first lines; there a merged cell names every column under it. */
export const headerZone = 40
/** A workbook can claim merges of any size; a real one fills far fewer cells than this. */
const mostFilled = 500_000

/**
 * Gives each cell of a merged range the value that people see in it: everywhere among the headers, below them only
 * downwards (one organisation beside five people), because a range across a row is a heading and not data.
 */
export function fillMergedCells(grid: Grid): TableRow[] {
  const rows = grid.rows.map((row) => ({ line: row.line, cells: [...row.cells] }))
  const byLine = new Map(rows.map((row) => [row.line, row]))
  const lastLine = rows.at(-1)?.line ?? 0
  let room = mostFilled
  for (const merge of grid.merges) {
    const clipped = { ...merge, lastLine: Math.min(merge.lastLine, lastLine) }
    room -= (clipped.lastLine - clipped.firstLine + 1) * (clipped.lastColumn - clipped.firstColumn + 1)
    if (room < 0) break
    if (clipped.lastLine <= headerZone || clipped.firstColumn === clipped.lastColumn) fillRange(byLine, clipped)
  }
  return rows
}

function fillRange(byLine: Map<number, TableRow>, merge: Merge): void {
  const value = byLine.get(merge.firstLine)?.cells[merge.firstColumn]
  if (value === undefined || !isFilled(value)) return
  for (let line = merge.firstLine; line <= merge.lastLine; line += 1) {
    const cells = byLine.get(line)?.cells
    if (!cells) continue
    while (cells.length <= merge.lastColumn) cells.push('')
    cells.fill(value, merge.firstColumn, merge.lastColumn + 1)
  }
}
