import { CsvError, parse } from 'csv-parse/sync'
import { findDelimiter, takeSeparatorLine } from './delimiter.ts'
import { restore } from './formula-text.ts'
import { Unreadable } from './refusal.ts'
import { type Grid, limits } from './table.ts'

/** Blank lines count, as Excel shows them: the line is the number of the record, not of the line break. */
export function readCsv(text: string): Grid {
  const { delimiter, body } = takeSeparatorLine(text.replace(/^\uFEFF/, ''))
  const records = parseRecords(body, delimiter ?? findDelimiter(body))
  const rows = records.map((record, index) => ({ line: index + 1, cells: record.map((cell) => restore(cell.trim())) }))
  return { rows: rows.filter((row) => row.cells.some((cell) => cell !== '')), merges: [] }
}

function parseRecords(body: string, delimiter: string): string[][] {
  try {
    return parse(body, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      record_delimiter: ['\r\n', '\n', '\r'],
      max_record_size: limits.columns * limits.cellLength,
    })
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') throw new Unreadable('open-quote')
    throw new Unreadable('damaged')
  }
}
