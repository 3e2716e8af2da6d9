import { type SheetToWrite, writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

export type SpreadsheetFile = { name: string; contentType: string; content: Uint8Array }

/** A sheet as a file to be downloaded. `name` without its ending. */
export const spreadsheetFile = async (
  sheet: SheetToWrite,
  { name, format }: { name: string; format: 'csv' | 'xlsx' },
): Promise<SpreadsheetFile> =>
  format === 'csv'
    ? { name: `${name}.csv`, contentType: 'text/csv; charset=utf-8', content: writeCsv(sheet) }
    : {
        name: `${name}.xlsx`,
        contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        content: await writeXlsx(sheet),
      }
