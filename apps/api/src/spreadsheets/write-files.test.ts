import fc from 'fast-check'
import { expect, test } from 'vitest'
import { neutralise, restore } from './formula-text.ts'
import { readTable } from './read-table.ts'
import { unpack } from './unzip.ts'
import { writeCsv } from './write-csv.ts'
import { writeXlsx } from './write-xlsx.ts'

const sheet = {
  name: 'Partners: north/south',
  headers: ['Name', 'Phone', 'Started', 'Term', 'Active'],
  rows: [
    ['=HYPERLINK("http://example.org")', '07700 900000', { date: '2026-10-08' }, 24, true],
    ['-', '+44 7700 900001', { date: '1999-12-31' }, -5, false],
    ["'@home", '@x', '', '', ''],
    ['Nguyễn Žukauskas-O’Connor', 'a "quoted"; word', '', '', ''],
  ],
}

test('a CSV opens in Excel as it is: marked UTF-8, CRLF, nothing that runs', () => {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(sheet))

  expect(text.startsWith('\uFEFFName,Phone,Started,Term,Active\r\n')).toBe(true)
  expect(text).toContain(`"'=HYPERLINK(""http://example.org"")",07700 900000,2026-10-08,24,true\r\n`)
  expect(text).toContain("'-,'+44 7700 900001,1999-12-31,-5,false\r\n")
})

test.each([
  ['CSV', (written: typeof sheet) => Promise.resolve(writeCsv(written)), 'text'],
  ['XLSX', writeXlsx, 'typed'],
] as const)('what was written as %s is read back unchanged', async (_, write, kind) => {
  const reading = await readTable(await write(sheet))

  const cells = 'table' in reading ? reading.table.rows.map((row) => row.cells) : []
  expect(cells.map((row) => row.slice(0, 2))).toEqual(sheet.rows.map((row) => row.slice(0, 2)))
  expect(cells[0]?.slice(2)).toEqual(
    kind === 'typed' ? [{ date: '2026-10-08' }, 24, true] : ['2026-10-08', '24', 'true'],
  )
})

test('a workbook keeps texts as text cells, so that no zero is lost, and its header in view', async () => {
  const parts = await unpack(await writeXlsx(sheet))

  const worksheet = parts.get('xl/worksheets/sheet1.xml') ?? ''
  expect(worksheet).toMatch(/<c r="B2"[^>]*t="(s|inlineStr)"/)
  expect(worksheet).not.toContain('<f>')
  expect(worksheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/)
  expect(worksheet).toContain('<col ')
  expect(parts.get('xl/styles.xml')).toContain('<b/>')
})

test.each(['=1+1', '+44 7700', '-', '@SUM(A1)', '\tx', '\rx', '＝1', "'=1", "''-"])(
  '%j cannot run as a formula',
  (text) => {
    expect(neutralise(text)).toBe(`'${text}`)
  },
)

test.each(["O'Connor", 'Tŷ-Parry', '07700 900000', '', "'quoted'"])('%j is left alone', (text) => {
  expect(neutralise(text)).toBe(text)
})

test('taking the apostrophe off gives back every text', () => {
  const risky = fc.string({ unit: fc.constantFrom("'", '=', '-', '+', '@', '\t', 'a') })

  fc.assert(fc.property(fc.oneof(risky, fc.string()), (text) => restore(neutralise(text)) === text))
})
