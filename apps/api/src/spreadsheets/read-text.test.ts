import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readTable } from './read-table.ts'
import type { Table } from './table.ts'

const sharedFile = (name: string): Uint8Array => readFileSync(new URL(`../../test/data/${name}`, import.meta.url))
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])
const windows1252 = (text: string): Uint8Array => Buffer.from(text, 'latin1')

async function tableOf(bytes: Uint8Array): Promise<Table> {
  const reading = await readTable(bytes)
  if ('refusal' in reading) throw new Error(reading.refusal.says)
  return reading.table
}

const refusalOf = async (bytes: Uint8Array): Promise<string> => {
  const reading = await readTable(bytes)
  return 'refusal' in reading ? reading.refusal.code : 'was read'
}

test('the clean export is read as it is', async () => {
  const table = await tableOf(sharedFile('partners.csv'))

  expect(table.headers).toHaveLength(15)
  expect(table.rows).toHaveLength(64)
  expect(table.rows[8]?.cells[1]).toBe('Tŷ-Parry')
  expect(table.setAside).toEqual([])
})

test('the messy list is read without its titles, blank lines and total', async () => {
  const table = await tableOf(sharedFile('partners-messy.csv'))

  expect(table.headerLine).toBe(4)
  expect(table.headers.slice(0, 4)).toEqual(['First name', 'Surname', 'E-mail address', 'Mobile / tel'])
  expect(table.rows).toHaveLength(67)
  expect(table.rows.find((row) => row.cells[2] === 'lela.brown7@example.org')?.cells[0]).toBe('Leïla')
  expect(table.setAside.map(({ line, why }) => [line, why])).toEqual([
    [1, 'above-the-table'],
    [2, 'above-the-table'],
    [74, 'total'],
  ])
})

test.each([
  ['commas', utf8('Name,Email\nZoë,z@example.org\n')],
  ['semicolons', utf8('Name;Email\nZoë;z@example.org\n')],
  ['tabs', utf8('Name\tEmail\nZoë\tz@example.org\n')],
  ['bars', utf8('Name|Email\nZoë|z@example.org\n')],
  ['a UTF-8 mark', utf8('\uFEFFName,Email\r\nZoë,z@example.org\r\n')],
  ['tabs in UTF-16, as “Unicode text” from Excel', utf16('Name\tEmail\r\nZoë\tz@example.org\r\n')],
  ['Windows-1252', windows1252('Name;Email\r\nZoë;z@example.org\r\n')],
  ['old Macintosh line ends', utf8('Name,Email\rZoë,z@example.org\r')],
  ['a sep= line', utf8('sep=;\r\nName;Email\r\nZoë;z@example.org\r\n')],
  ['spaces around cells', utf8(' Name , Email \n Zoë , z@example.org \n')],
  ['empty columns at the end', utf8('Name,Email,,,\nZoë,z@example.org,,,\n')],
])('a file with %s gives the same table', async (_, bytes) => {
  const table = await tableOf(bytes)

  expect(table.headers).toEqual(['Name', 'Email'])
  expect(table.rows).toEqual(
    [{ line: 2, cells: ['Zoë', 'z@example.org'] }].map((row) => ({ ...row, line: table.headerLine + 1 })),
  )
})

test('the separator is found by the rows and not by what is in quotes', async () => {
  const table = await tableOf(utf8('Name;Interests\nZoë;"falls, sepsis, policy"\nJo;"a, b, c, d"\n'))

  expect(table.rows.map((row) => row.cells[1])).toEqual(['falls, sepsis, policy', 'a, b, c, d'])
})

test('a row keeps the number that Excel shows, past blank lines and cells of several lines', async () => {
  const table = await tableOf(utf8('Name,Address\n\nZoë,"1 High St\nLeeds"\n\nJo,2 Low St\n'))

  expect(table.rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
    [3, 'Zoë'],
    [5, 'Jo'],
  ])
})

test('a header of two lines is joined', async () => {
  const grouped = await tableOf(utf8('Person,,Contact,\nFirst name,Surname,Email,Phone\nZoë,Ng,z@example.org,1\n'))
  const open = await tableOf(utf8('Name,Trust,Contact,\n,,Email,Phone\nZoë,Eastvale,z@example.org,07700 900000\n'))

  expect(grouped.headers).toEqual(['Person: First name', 'Person: Surname', 'Contact: Email', 'Contact: Phone'])
  expect(open.headers.slice(2)).toEqual(['Contact: Email', 'Contact: Phone'])
  expect(open.rows).toHaveLength(1)
})

test('a heading between people and a header that is repeated for print are set aside by name', async () => {
  const head = 'First name,Surname,Email,Phone'
  const table = await tableOf(
    utf8(`${head}\nZoë,Ng,z@example.org,1\nEastvale people,,,\n${head}\nJo,Abdi,j@example.org,2\n`),
  )

  expect(table.rows.map(({ cells }) => cells[0])).toEqual(['Zoë', 'Jo'])
  expect(table.setAside.map(({ why }) => why)).toEqual(['note', 'repeated-header'])
})

test('a header called __proto__ is a header like others', async () => {
  const table = await tableOf(utf8('__proto__,constructor\nZoë,z@example.org\n'))

  expect(table.headers).toEqual(['__proto__', 'constructor'])
})

test.each([
  ['an empty file', utf8(''), 'empty'],
  ['blank lines only', utf8('\n\n  \n'), 'empty'],
  ['rows without a header', utf8('a@example.org,1\nb@example.org,2\n'), 'no-table'],
  ['a header without rows', utf8('Name,Email\n'), 'no-table'],
  ['a quotation mark that never ends', utf8('Name,Email\n"Zoë,z@example.org\nJo,j@example.org\n'), 'open-quote'],
  ['a web page', utf8('<html><table></table></html>'), 'web-page'],
  ['a PDF', utf8('%PDF-1.7'), 'not-a-spreadsheet'],
  ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13), 'not-a-spreadsheet'],
  ['more than 10 MB', new Uint8Array(10 * 1024 * 1024 + 1).fill(65), 'too-big'],
  ['more than 20,000 rows', utf8(`Name,Email\n${'Zoë,z@example.org\n'.repeat(20_001)}`), 'too-many-rows'],
  [
    'more than 200 columns',
    utf8(`${Array.from({ length: 201 }, (_, i) => `c${i}x`).join(',')}\n${'a,'.repeat(200)}b\n`),
    'too-many-columns',
  ],
])('%s is refused', async (_, bytes, code) => {
  expect(await refusalOf(bytes)).toBe(code)
})
