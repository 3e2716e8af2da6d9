import writeExcelFile, { type Cell as ExcelCell } from 'write-excel-file/node'
import { neutralise } from './formula-text.ts'
import { type Cell, cellText } from './table.ts'
import type { SheetToWrite } from './write-csv.ts'

const widestColumn = 60

/**
 * A workbook with one sheet: a bold header that stays in view, texts as text cells (phone numbers keep their
 * zero), days as real dates. Formulas are neutralised as in CSV, because people save workbooks as CSV.
 */
export async function writeXlsx(sheet: SheetToWrite): Promise<Uint8Array> {
  const header = sheet.headers.map((text): ExcelCell => ({ ...textCell(text), fontWeight: 'bold' }))
  const data = [header, ...sheet.rows.map((cells) => cells.map(excelCell))]
  const columns = sheet.headers.map((text, column) => ({ width: columnWidth(text, sheet.rows, column) }))
  return writeExcelFile(data, { sheet: sheetName(sheet.name), columns, stickyRowsCount: 1 }).toBuffer()
}

const textCell = (text: string) => ({ value: neutralise(text), type: String, format: '@' })

function excelCell(cell: Cell): ExcelCell {
  if (cell === '') return null
  if (typeof cell === 'string') return textCell(cell)
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'boolean') return { value: cell, type: Boolean }
  return { value: new Date(`${cell.date}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' }
}

function columnWidth(header: string, rows: Cell[][], column: number): number {
  let longest = header.length
  for (const row of rows) longest = Math.max(longest, cellText(row[column]).length)
  return Math.min(longest + 2, widestColumn)
}

/** Excel refuses these characters and more than 31 of any. */
const sheetName = (name: string): string =>
  name
    .replaceAll(/[\\/?*[\]:']/g, ' ')
    .slice(0, 31)
    .trim() || 'Sheet 1'
