import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const text = readFileSync(join(root, 'docs/security.md'), 'utf8')

/** The requirements of OWASP ASVS 5.0, level 2, that matter most here. */
const required =
  '1.2.4 1.2.10 2.2.1 2.3.1 2.3.3 2.3.4 2.4.1 3.3.4 3.4.2 3.4.3 3.5.1 6.3.1 6.3.3 6.3.8 7.3.2 7.4.1 7.4.2 8.1.2 8.2.1 8.2.2 8.2.3 8.3.2 8.4.1 9.1.2 9.2.1 9.2.2 10.4.5 11.4.2 13.1.3 13.3.1 14.2.1 14.2.7 14.3.2 14.3.3 15.3.1 15.3.3 15.4.2 16.2.5 16.3.2 16.5.3'.split(
    ' ',
  )

type Row = { numbers: string[]; code: string; test: string }
const rows: Row[] = text.split('\n').flatMap((line) => {
  const [, first = '', code = '', test = ''] = line.split('|')
  const numbers = first.match(/^ \d+\.\d+\.\d+/) ? (first.match(/\d+\.\d+\.\d+/g) ?? []) : []
  return numbers.length > 0 ? [{ numbers, code, test }] : []
})

const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile() && !one.parentPath.includes('node_modules') && !one.parentPath.includes('/dist'))
    .map((one) => join(one.parentPath, one.name))
const files = [
  ...['apps', 'packages', 'docs'].flatMap((folder) => filesBelow(folder)),
  join(root, 'docker-compose.yml'),
]

/** By the end of its path, as the page writes it. */
const found = (name: string): string[] => files.filter((file) => file.endsWith(`/${name}`))
const namesIn = (cell: string): string[] =>
  [...cell.matchAll(/`([\w./-]+\.(?:tsx?|sql|md|yml)|docker\/Caddyfile)`/g)].map(([, name = '']) => name)

test('docs/security.md has one row with code and test for each requirement', () => {
  const numbers = rows.flatMap((row) => row.numbers)

  expect(required).toHaveLength(40)
  expect(numbers.toSorted()).toEqual(required.toSorted())
  const isTest = (name: string) => name.includes('.test.')
  expect(rows.filter((row) => !namesIn(row.test).some(isTest)).map((row) => row.numbers)).toEqual([])
  expect(rows.filter(({ code }) => !code.includes('`') && !code.includes('above')).map((row) => row.numbers)).toEqual(
    [],
  )
})

test('every file that it names is there', () => {
  const names = [...new Set(namesIn(text))]

  expect(names.length).toBeGreaterThan(60)
  expect(names.filter((name) => found(name).length === 0)).toEqual([])
})

test('every test that it names by its title stands in the file before it', () => {
  const titled = rows.flatMap(({ test: cell }) =>
    [...cell.matchAll(/`([\w./-]+\.test\.tsx?)`((?: (?:and )?"[^"]+"(?:,(?= "))?)+)/g)].flatMap(
      ([, file = '', titles = '']) => [...titles.matchAll(/"([^"]+)"/g)].map(([, title = '']) => ({ file, title })),
    ),
  )

  expect(titled.length).toBeGreaterThan(15)
  const missing = titled.filter(
    ({ file, title }) => !found(file).some((path) => readFileSync(path, 'utf8').includes(title)),
  )
  expect(missing.map(({ file, title }) => `${basename(file)}: ${title}`)).toEqual([])
})
