import { findTable } from './find-table.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'
import { type TableRefusal, tableRefusal, Unreadable } from './refusal.ts'
import { limits, type Table } from './table.ts'
import { decodeText } from './text-encoding.ts'

export type TableReading = { table: Table } | { refusal: TableRefusal }

/**
 * Reads an uploaded spreadsheet, XLSX or text, told apart by what is in it and not by its name. Text may be UTF-8,
 * UTF-16 with a mark or Windows-1252, separated by comma, semicolon, tab or bar. At most 10 MB and 20,000 rows.
 * `sheet` names the sheet of a workbook to take; without it, or where it holds no table, the one with the largest. Never throws for what a file holds: what cannot be read is a refusal that says what to do.
 */
export async function readTable(bytes: Uint8Array, sheet?: string): Promise<TableReading> {
  try {
    return { table: await readAnyTable(bytes, sheet) }
  } catch (error) {
    if (error instanceof Unreadable) return { refusal: tableRefusal(error.code) }
    // Whatever the zip and CSV readers throw is about these bytes: nothing else is read here.
    return { refusal: tableRefusal('damaged') }
  }
}

const startsWith = (bytes: Uint8Array, ...prefix: number[]): boolean => prefix.every((byte, i) => bytes[i] === byte)

async function readAnyTable(bytes: Uint8Array, sheet: string | undefined): Promise<Table> {
  if (bytes.length === 0) throw new Unreadable('empty')
  if (bytes.length > limits.fileBytes) throw new Unreadable('too-big')
  if (startsWith(bytes, 0x50, 0x4b)) return readXlsx(bytes, sheet)
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new Unreadable(oldOrProtected(bytes))
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw new Unreadable('not-a-spreadsheet')
  return readText(decodeText(bytes))
}

/** Excel wraps an encrypted workbook in the container of the old format; its directory names the content. */
function oldOrProtected(bytes: Uint8Array): 'old-excel' | 'password-protected' {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return content.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'password-protected' : 'old-excel'
}

function readText(text: string): Table {
  if (text.trim() === '') throw new Unreadable('empty')
  if (/^\s*<(!doctype|html|\?xml|table)/i.test(text)) throw new Unreadable('web-page')
  const grid = readCsv(text)
  if (grid.rows.length === 0) throw new Unreadable('empty')
  const table = findTable(grid)
  if (!table) throw new Unreadable('no-table')
  return { format: 'csv', sheet: null, otherSheets: [], ...table }
}
