import { type FoundTable, findTable } from './find-table.ts'
import { Unreadable } from './refusal.ts'
import type { Table } from './table.ts'
import { type Parts, unpack } from './unzip.ts'
import { readWorkbook, type SheetEntry } from './workbook.ts'
import { readWorksheet } from './worksheet.ts'

/** Takes the sheet that is named, else the largest table; hidden sheets only when nothing else holds one. */
export async function readXlsx(bytes: Uint8Array, wanted?: string): Promise<Table> {
  const parts = await unpack(bytes)
  refuseOtherKinds(parts)
  const workbook = readWorkbook(parts)
  const found = workbook.sheets.flatMap((sheet) => {
    const xml = parts.get(sheet.path)
    const table = xml === undefined ? undefined : findTable(readWorksheet(xml, workbook))
    return table ? [{ sheet, table }] : []
  })
  const best = found.find(({ sheet }) => sheet.name === wanted) ?? found.toSorted(bySize)[0]
  if (!best) throw new Unreadable('no-table')
  const otherSheets = workbook.sheets.filter((sheet) => sheet !== best.sheet).map((sheet) => sheet.name)
  return { format: 'xlsx', sheet: best.sheet.name, otherSheets, ...best.table }
}

type Found = { sheet: SheetEntry; table: FoundTable }

const size = ({ table }: Found): number => table.rows.length * table.headers.length
const bySize = (a: Found, b: Found): number => Number(a.sheet.hidden) - Number(b.sheet.hidden) || size(b) - size(a)

function refuseOtherKinds(parts: Parts): void {
  if (parts.has('xl/workbook.bin')) throw new Unreadable('binary-excel')
  if (parts.has('mimetype')) throw new Unreadable('open-document')
}
