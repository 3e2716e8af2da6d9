/** A day without a time or zone, as a spreadsheet holds it. Never an instant, so it cannot shift by a zone. */
export type DateCell = { date: string }

/** What one cell holds; an empty cell is `''`. Plain data, so that a table can be stored as JSON. */
export type Cell = string | number | boolean | DateCell

export type TableRow = {
  /** The number that Excel shows at the left of this row. */
  line: number
  /** As many as there are headers. */
  cells: Cell[]
}

/** A row that is not one of the table's rows: a title, a total, a note. Shown, so that nothing vanishes silently. */
export type SetAsideRow = { line: number; text: string; why: 'above-the-table' | 'total' | 'note' | 'repeated-header' }

export type Table = {
  format: 'csv' | 'xlsx'
  /** The sheet that was taken, and the others that were not; empty for CSV. */
  sheet: string | null
  otherSheets: string[]
  /** As typed; under a group header `Group: Header`. Empty where the file gives none. */
  headers: string[]
  headerLine: number
  rows: TableRow[]
  setAside: SetAsideRow[]
}

/** One sheet as it stands in the file, before it is known which row is the header. Blank rows may be missing. */
export type Grid = { rows: TableRow[]; merges: Merge[] }

/** A merged range; columns count from 0, lines are those of the file. */
export type Merge = { firstLine: number; lastLine: number; firstColumn: number; lastColumn: number }

/** The cell as text; dates as `YYYY-MM-DD`. */
export function cellText(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  if (typeof cell === 'object') return cell.date
  return String(cell)
}

export const isFilled = (cell: Cell | undefined): boolean => cellText(cell) !== ''

export const limits = {
  fileBytes: 10 * 1024 * 1024,
  /** All parts of a workbook together, unpacked. A real sheet of 20,000 people is about 15 MB. */
  unpackedBytes: 80 * 1024 * 1024,
  rows: 20_000,
  columns: 200,
  cellLength: 32_767,
} as const
