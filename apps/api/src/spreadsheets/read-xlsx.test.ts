import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { textRow, workbookFile, zipFile } from '../../test/workbook-file.ts'
import { readTable } from './read-table.ts'
import type { Cell, Table } from './table.ts'

async function tableOf(bytes: Uint8Array): Promise<Table> {
  const reading = await readTable(bytes)
  if ('refusal' in reading) throw new Error(reading.refusal.says)
  return reading.table
}

const refusalOf = async (bytes: Uint8Array): Promise<string> => {
  const reading = await readTable(bytes)
  return 'refusal' in reading ? reading.refusal.code : 'was read'
}

const header = textRow(1, ['Name', 'Value'])

async function cellOf(
  cell: string,
  options: Partial<Parameters<typeof workbookFile>[0]> = {},
): Promise<Cell | undefined> {
  const row = `<row r="2"><c r="A2" t="inlineStr"><is><t>Zoë</t></is></c>${cell}</row>`
  const table = await tableOf(workbookFile({ ...options, sheets: [{ name: 'People', rows: header + row }] }))
  return table.rows[0]?.cells[1]
}

test('the workbook of a coordinator is read: title, real dates, phone numbers kept as numbers, second sheet', async () => {
  const table = await tableOf(readFileSync(new URL('../../test/data/partners.xlsx', import.meta.url)))

  expect(table).toMatchObject({ sheet: 'PSPs 2026', otherSheets: ['notes'], headerLine: 3 })
  expect(table.setAside).toEqual([{ line: 1, text: 'Patient Safety Partners', why: 'above-the-table' }])
  expect(table.rows).toHaveLength(64)
  expect(table.rows[0]?.line).toBe(4)
  expect(table.rows[0]?.cells.slice(3, 8)).toEqual([
    7700900000,
    'S10 2TN',
    'Northmoor University Hospitals NHS Trust',
    { date: '2026-10-08' },
    18,
  ])
})

test.each([
  ['a date keeps its day', '<c r="B2" s="1"><v>46303</v></c>', { date: '2026-10-08' }],
  ['a date with a time keeps its day', '<c r="B2" s="1"><v>46303.99</v></c>', { date: '2026-10-08' }],
  ['a date with a built-in format', '<c r="B2" s="3"><v>46303</v></c>', { date: '2026-10-08' }],
  ['a time is not a date', '<c r="B2" s="2"><v>0.5</v></c>', 0.5],
  ['a number is not a date', '<c r="B2"><v>46303</v></c>', 46303],
  ['an ISO date cell', '<c r="B2" t="d"><v>2026-10-08T00:00:00</v></c>', { date: '2026-10-08' }],
  ['a formula counts as its last result', '<c r="B2" t="str"><f>A1&amp;"x"</f><v>Zoëx</v></c>', 'Zoëx'],
  ['a truth value', '<c r="B2" t="b"><v>1</v></c>', true],
  ['a shared text in several styles is one text', '<c r="B2" t="s"><v>0</v></c>', 'O’Connor & Co'],
  [
    'the apostrophe of our own export is taken off',
    '<c r="B2" t="inlineStr"><is><t>\'+44 7700</t></is></c>',
    '+44 7700',
  ],
])('%s', async (_, cell, expected) => {
  const sharedStrings = '<si><r><t>O’Connor </t></r><r><t>&amp; Co</t></r><rPh><t>no</t></rPh></si>'

  expect(await cellOf(cell, { formats: ['dd/mm/yyyy', '[h]:mm:ss', 'd mmm'], sharedStrings })).toEqual(expected)
})

test('an error in a cell is an empty cell', async () => {
  const rows = `${header}<row r="2"><c r="A2" t="inlineStr"><is><t>Zoë</t></is></c><c r="B2" t="e"><v>#N/A</v></c></row>${textRow(3, ['Jo', 'x'])}`
  const table = await tableOf(workbookFile({ sheets: [{ name: 'People', rows }] }))

  expect(table.rows[0]?.cells).toEqual(['Zoë', ''])
})

test('a workbook from an old Macintosh counts days from 1904', async () => {
  expect(await cellOf('<c r="B2" s="1"><v>44841</v></c>', { formats: ['dd/mm/yyyy'], from1904: true })).toEqual({
    date: '2026-10-08',
  })
})

test('group headers over merged cells are joined with the headers below them', async () => {
  const rows = [
    textRow(1, ['Our partners', null, null, null]),
    textRow(2, ['Name', 'Contact', null, 'Trust']),
    textRow(3, [null, 'Email', 'Phone', null]),
    textRow(4, ['Zoë', 'z@example.org', '07700 900000', 'Eastvale']),
  ]
  const merges = ['A1:D1', 'A2:A3', 'B2:C2', 'D2:D3']
  const table = await tableOf(workbookFile({ sheets: [{ name: 'People', rows: rows.join(''), merges }] }))

  expect(table.headers).toEqual(['Name', 'Contact: Email', 'Contact: Phone', 'Trust'])
  expect(table.rows.map(({ line }) => line)).toEqual([4])
})

test('one organisation merged beside several people counts for each of them', async () => {
  const people = Array.from({ length: 3 }, (_, i) => textRow(50 + i, [`Zoë ${i}`, i === 0 ? 'Eastvale' : null, 'x']))
  const rows = textRow(1, ['Name', 'Trust', 'Notes']) + people.join('')
  const table = await tableOf(workbookFile({ sheets: [{ name: 'People', rows, merges: ['B50:B52'] }] }))

  expect(table.rows.map(({ cells }) => cells[1])).toEqual(['Eastvale', 'Eastvale', 'Eastvale'])
})

test('of several sheets the one with the table is taken, and a hidden one only for want of another', async () => {
  const people = (name: string, count: number) =>
    header + Array.from({ length: count }, (_, i) => textRow(i + 2, [`${name} ${i}`, 'x'])).join('')
  const table = await tableOf(
    workbookFile({
      sheets: [
        { name: 'Read me', rows: textRow(1, ['How to use this list']) },
        { name: 'Old', rows: people('Old', 9), state: 'hidden' },
        { name: 'People', rows: people('New', 3) },
      ],
    }),
  )

  expect(table).toMatchObject({ sheet: 'People', otherSheets: ['Read me', 'Old'] })
})

const oldExcel = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const entity = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]><worksheet><sheetData/></worksheet>'
const withPart = (name: string, content: string, statedSize?: number): Uint8Array =>
  zipFile([
    { name: '_rels/.rels', content: '<Relationships/>' },
    {
      name: 'xl/workbook.xml',
      content: '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="s"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: '<Relationships><Relationship Id="s" Type="x/worksheet" Target="sheet.xml"/></Relationships>',
    },
    { name, content, ...(statedSize === undefined ? {} : { statedSize }) },
  ])

test.each([
  ['a Word document', zipFile([{ name: 'word/document.xml', content: '<document/>' }]), 'not-a-spreadsheet'],
  [
    'an OpenDocument sheet',
    zipFile([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }]),
    'open-document',
  ],
  ['a binary workbook', zipFile([{ name: 'xl/workbook.bin', content: 'x' }]), 'binary-excel'],
  ['an old workbook', oldExcel, 'old-excel'],
  [
    'a workbook with a password',
    Buffer.concat([oldExcel, Buffer.from('EncryptedPackage', 'utf16le')]),
    'password-protected',
  ],
  ['half a file', workbookFile({ sheets: [{ name: 'a', rows: header }] }).slice(0, 300), 'damaged'],
  ['XML that declares entities', withPart('xl/sheet.xml', entity), 'damaged'],
  ['XML that is not well formed', withPart('xl/sheet.xml', '<worksheet><sheetData>'), 'damaged'],
  ['parts that say they unpack to 200 MB', withPart('xl/sheet.xml', 'x', 200 * 1024 * 1024), 'too-big'],
  ['parts that say a wrong size', withPart('xl/sheet.xml', 'x'.repeat(5_000_000), 5000), 'damaged'],
  [
    'a cell far to the right',
    workbookFile({ sheets: [{ name: 'a', rows: '<row r="1"><c r="XFD1"><v>1</v></c></row>' }] }),
    'too-many-columns',
  ],
])('%s is refused', async (_, bytes, code) => {
  expect(await refusalOf(bytes)).toBe(code)
})
