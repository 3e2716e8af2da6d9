import { headerZone } from './merged-cells.ts'
import { type Cell, cellText, isFilled, type TableRow } from './table.ts'

export type Header = { headers: string[]; firstLine: number; lastLine: number }

const fold = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/g, ' ')
const texts = (row: TableRow): string[] => row.cells.filter(isFilled).map(cellText)

/** A word for a column: short, and not an address, a date, an amount or a number. */
function looksLikeAHeader(cell: Cell): boolean {
  if (typeof cell !== 'string' || cell.length > 80) return false
  return !/\S@\S/.test(cell) && !/^[\d\s£$€.,+()/:-]+$/.test(cell)
}

function areHeaderWords(row: TableRow): boolean {
  const filled = row.cells.filter(isFilled)
  return filled.length > 0 && filled.filter(looksLikeAHeader).length >= filled.length * 0.8
}

const isDistinct = (row: TableRow): boolean => new Set(texts(row).map(fold)).size === texts(row).length

/** The first row of words, each different, that is about as wide as the rows below it. */
export function findHeader(rows: TableRow[]): Header | undefined {
  const candidates = rows.slice(0, headerZone)
  const index = candidates.findIndex(
    (row, i) => isWideEnough(row, rows.slice(i + 1)) && areHeaderWords(row) && isDistinct(row),
  )
  const row = rows[index]
  if (!row) return undefined
  const below = rows[index + 1]
  if (below && isSecondHeaderRow(row, below)) return join(spread(row), below)
  const above = rows[index - 1]
  return above && isGroupRow(above, row) ? join(spread(above), row) : join(undefined, row)
}

function isWideEnough(row: TableRow, below: TableRow[]): boolean {
  const widest = Math.max(0, ...below.slice(0, 200).map((other) => texts(other).length))
  return below.length > 0 && texts(row).length >= Math.max(Math.min(2, widest), widest * 0.6)
}

/** Several groups on the line just above; a title in one merged cell is a single text and does not count. */
function isGroupRow(above: TableRow, header: TableRow): boolean {
  const groups = new Set(texts(above).map(fold))
  return (
    above.line === header.line - 1 && groups.size >= 2 && areHeaderWords(above) && groups.size < texts(header).length
  )
}

/** A line that names just the columns that the line above leaves open, as two-line headers do in CSV. */
function isSecondHeaderRow(header: TableRow, below: TableRow): boolean {
  const width = Math.max(header.cells.length, below.cells.length)
  const columns = Array.from({ length: width }, (_, i) => ({
    top: isFilled(header.cells[i]),
    bottom: isFilled(below.cells[i]),
  }))
  const open = columns.filter((column) => !column.top)
  const someUnnamedBelow = columns.some((column) => column.top && !column.bottom)
  return open.length > 0 && open.every((column) => column.bottom) && someUnnamedBelow && areHeaderWords(below)
}

/** Group names stand over the first of their columns only: carry them to the right. */
function spread(row: TableRow): TableRow {
  let last: Cell = ''
  const cells = row.cells.map((cell) => {
    if (isFilled(cell)) last = cell
    return last
  })
  return { line: row.line, cells }
}

function join(groups: TableRow | undefined, row: TableRow): Header {
  const width = Math.max(row.cells.length, groups?.cells.length ?? 0)
  const headers = Array.from({ length: width }, (_, column) => {
    const own = oneLine(row.cells[column])
    const group = oneLine(groups?.cells[column] ?? groups?.cells.at(-1))
    if (group === '' || fold(group) === fold(own)) return own
    return own === '' ? group : `${group}: ${own}`
  })
  return { headers, firstLine: groups?.line ?? row.line, lastLine: row.line }
}

const oneLine = (cell: Cell | undefined): string => cellText(cell).replaceAll(/\s+/g, ' ').trim()
