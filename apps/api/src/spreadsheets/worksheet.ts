import { cellOfSerial } from './excel-date.ts'
import { restore } from './formula-text.ts'
import { Unreadable } from './refusal.ts'
import { type Cell, type Grid, isFilled, limits, type Merge, type TableRow } from './table.ts'
import type { Workbook } from './workbook.ts'
import { readXml } from './xml.ts'

type RawCell = { column: number; type: string; style: number; value: string; inline: string }

type Reading = {
  rows: TableRow[]
  merges: Merge[]
  row: TableRow
  cell: RawCell | undefined
  /** Which text of the cell is being read. */
  textOf: 'value' | 'inline' | undefined
}

/** Rows of one sheet. A formula counts as its last result, which the file keeps beside it. */
export function readWorksheet(xml: string, workbook: Workbook): Grid {
  const reading: Reading = { rows: [], merges: [], row: { line: 0, cells: [] }, cell: undefined, textOf: undefined }
  readXml(xml, {
    open: (name, attributes) => openElement(reading, name, attributes),
    text: (text) => {
      if (reading.cell && reading.textOf) reading.cell[reading.textOf] += text
    },
    close: (name) => closeElement(reading, name, workbook),
  })
  return { rows: reading.rows, merges: reading.merges }
}

function openElement(reading: Reading, name: string, attributes: Record<string, string>): void {
  if (name === 'row') reading.row = { line: Number(attributes.r ?? reading.row.line + 1), cells: [] }
  if (name === 'c') reading.cell = startCell(attributes, reading.row.cells.length)
  if (name === 'v') reading.textOf = 'value'
  if (name === 't') reading.textOf = 'inline'
  if (name === 'mergeCell') addMerge(reading.merges, attributes.ref ?? '')
}

function closeElement(reading: Reading, name: string, workbook: Workbook): void {
  if (name === 'v' || name === 't') reading.textOf = undefined
  if (name === 'c' && reading.cell) {
    placeCell(reading.row.cells, reading.cell, workbook)
    reading.cell = undefined
  }
  if (name === 'row' && reading.row.cells.some(isFilled)) addRow(reading.rows, reading.row)
}

function startCell(attributes: Record<string, string>, next: number): RawCell {
  const column = attributes.r ? columnOf(attributes.r) : next
  return { column, type: attributes.t ?? 'n', style: Number(attributes.s ?? 0), value: '', inline: '' }
}

function placeCell(cells: Cell[], raw: RawCell, workbook: Workbook): void {
  const value = cellValue(raw, workbook)
  if (!isFilled(value)) return
  if (raw.column < 0) throw new Unreadable('damaged')
  if (raw.column >= limits.columns) throw new Unreadable('too-many-columns')
  while (cells.length < raw.column) cells.push('')
  cells[raw.column] = value
}

function addRow(rows: TableRow[], row: TableRow): void {
  rows.push(row)
  // Titles and totals come on top of the limit; the exact count is checked when they are known.
  if (rows.length > limits.rows + 100) throw new Unreadable('too-many-rows')
}

function cellValue(raw: RawCell, workbook: Workbook): Cell {
  const value = raw.value.trim()
  switch (raw.type) {
    case 's':
      return restore((workbook.sharedStrings[Number(value)] ?? '').trim())
    case 'inlineStr':
      return restore(raw.inline.trim())
    case 'str':
      return restore(value)
    case 'b':
      return value === '1'
    case 'd':
      return { date: value.slice(0, 10) }
    case 'e':
      return ''
    default:
      return value === '' ? '' : numberOf(Number(value), raw, workbook)
  }
}

function numberOf(number: number, raw: RawCell, workbook: Workbook): Cell {
  if (!Number.isFinite(number)) return raw.value
  return workbook.dayStyles[raw.style] ? cellOfSerial(number, workbook.from1904) : number
}

/** `AB12` is column 27, counted from 0. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference) {
    const position = letter.charCodeAt(0) - 64
    if (position < 1 || position > 26) break
    column = column * 26 + position
  }
  return column - 1
}

function addMerge(merges: Merge[], reference: string): void {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference)
  if (!match) return
  const [, from = '', firstLine = '', to = '', lastLine = ''] = match
  const range = { firstColumn: columnOf(from), lastColumn: Math.min(columnOf(to), limits.columns - 1) }
  merges.push({ ...range, firstLine: Number(firstLine), lastLine: Number(lastLine) })
}
