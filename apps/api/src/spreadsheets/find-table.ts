import { findHeader, type Header } from './find-header.ts'
import { fillMergedCells } from './merged-cells.ts'
import { Unreadable } from './refusal.ts'
import { cellText, type Grid, isFilled, limits, type SetAsideRow, type Table, type TableRow } from './table.ts'

export type FoundTable = Pick<Table, 'headers' | 'headerLine' | 'rows' | 'setAside'>

/** Finds the header row and its rows; titles, totals and notes around them are set aside by name. */
export function findTable(grid: Grid): FoundTable | undefined {
  const rows = fillMergedCells(grid)
  const header = findHeader(rows)
  if (!header) return undefined
  const above = rows.filter((row) => row.line < header.firstLine).map((row) => setAside(row, 'above-the-table'))
  const below = rows.filter((row) => row.line > header.lastLine)
  const width = tableWidth(header, below)
  const headers = Array.from({ length: width }, (_, column) => header.headers[column] ?? '')
  const aside = below.map((row) => ({ row, why: notARow(row, headers) }))
  const kept = aside.flatMap(({ row, why }) => (why ? [] : [inWidth(row, width)]))
  if (kept.length > limits.rows) throw new Unreadable('too-many-rows')
  const others = aside.flatMap(({ row, why }) => (why ? [setAside(row, why)] : []))
  return { headers, headerLine: header.lastLine, rows: kept, setAside: [...above, ...others] }
}

/** Up to the last column that has a header or a value; spreadsheets keep empty ones that were once used. */
function tableWidth(header: Header, rows: TableRow[]): number {
  const used = (cells: TableRow['cells']): number => cells.findLastIndex(isFilled) + 1
  let width = used(header.headers)
  for (const row of rows) width = Math.max(width, used(row.cells))
  if (width > limits.columns) throw new Unreadable('too-many-columns')
  return width
}

function inWidth(row: TableRow, width: number): TableRow {
  const cells = Array.from({ length: width }, (_, column) => cut(row.cells[column] ?? ''))
  return { line: row.line, cells }
}

const cut = (cell: TableRow['cells'][number]) => (typeof cell === 'string' ? cell.slice(0, limits.cellLength) : cell)

function setAside(row: TableRow, why: SetAsideRow['why']): SetAsideRow {
  const texts = new Set(row.cells.filter(isFilled).map(cellText))
  return { line: row.line, text: [...texts].join(' · ').slice(0, 200), why }
}

/** A sum in the last line, a heading between people, the header once more for print: not a person. */
function notARow(row: TableRow, headers: string[]): SetAsideRow['why'] | undefined {
  const filled = row.cells.filter(isFilled)
  const first = cellText(filled[0])
  if (filled.length <= 4 && /^(grand |sub-?)?totals?\b/i.test(first)) return 'total'
  if (filled.length === 1 && headers.length >= 4) return 'note'
  const repeats = headers.every((text, column) => text.endsWith(cellText(row.cells[column]).trim()))
  return repeats && filled.length >= headers.filter(Boolean).length ? 'repeated-header' : undefined
}
