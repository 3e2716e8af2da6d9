import { neutralise } from './formula-text.ts'
import { type Cell, cellText } from './table.ts'

/** What is written to a file: one header row and its rows. */
export type SheetToWrite = { name: string; headers: string[]; rows: Cell[][] }

const mark = '\uFEFF'

/** CSV as Excel opens it without asking: UTF-8 with its mark, CRLF, dates as `YYYY-MM-DD`, formulas neutralised. */
export function writeCsv(sheet: SheetToWrite): Uint8Array {
  const lines = [sheet.headers, ...sheet.rows].map((cells) => cells.map(field).join(','))
  return new TextEncoder().encode(`${mark}${lines.join('\r\n')}\r\n`)
}

function field(cell: Cell): string {
  const text = typeof cell === 'string' ? neutralise(cell) : cellText(cell)
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
