import { connect } from 'node:net'
import { describe, expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { importsOf, sheetOf } from '../../../test/imports.ts'
import { aCoordinator, anOrganisation, aPartner, signInAs } from '../../../test/people.ts'
import { zipFile } from '../../../test/workbook-file.ts'

const api = await startApi()
const trust = await anOrganisation(api)
const signedIn = await signInAs(api, await aCoordinator(api, trust))
const imports = importsOf(api, signedIn)
const noor = sheetOf(['Name', 'Email'], ['Noor Lewis', 'noor@example.org'])

const post = (body: Buffer | string, type: string, query = 'dryRun=true') =>
  api.http
    .post(`/api/v1/people/imports?${query}`)
    .set({ authorization: signedIn.authorization, 'content-type': type })
    .send(body)

describe('a file may come', () => {
  test.each([
    ['text/csv', noor],
    ['text/csv; charset=utf-8', noor],
    ['application/octet-stream', noor],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', noor],
  ])('as the body itself, as %s', async (type, body) => {
    const reply = await post(body, type, 'dryRun=true&fileName=..%2Fmy%0D%0Alist.csv')

    expect(reply.status).toBe(201)
    expect(reply.body).toMatchObject({ fileName: 'mylist.csv', rowCount: 1 })
  })
})

describe('what cannot be read is refused with what to do about it', () => {
  const tooManyRows = Buffer.from(`Name\r\n${Array.from({ length: 20_001 }, (_, i) => `P${i} Q`).join('\r\n')}`)
  const garbage = Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 7919) % 256))

  test.each([
    ['nothing at all', Buffer.alloc(0), 'empty'],
    ['20,001 rows', tooManyRows, 'too-many-rows'],
    ['bytes of no meaning', garbage, 'not-a-spreadsheet'],
    ['text with a NUL', Buffer.from('Name\r\nNo\u0000or Lewis'), 'not-a-spreadsheet'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-a-spreadsheet'],
    ['half a workbook', Buffer.from('504b0304140000000800', 'hex'), 'damaged'],
    ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old-excel'],
    ['a web page', Buffer.from('<html><table></table></html>'), 'web-page'],
  ])('%s', async (_what, file, code) => {
    const reply = await imports.upload(file)

    expect(reply.body).toMatchObject({ status: 400, code: 'unreadable-file', fields: { '/file': code } })
    expect(reply.body.detail.length).toBeGreaterThan(20)
  })

  test('a small file that would unpack to gigabytes', async () => {
    const sheet = `<worksheet><sheetData>${'<row><c><v>1</v></c></row>'.repeat(4_000_000)}</sheetData></worksheet>`
    const bomb = Buffer.from(
      zipFile([
        { name: 'xl/workbook.xml', content: '<workbook/>' },
        { name: 'xl/worksheets/sheet1.xml', content: sheet },
      ]),
    )

    const reply = await imports.upload(bomb, { name: 'bomb.xlsx' })

    expect(bomb.length).toBeLessThan(1_000_000)
    expect(reply.body).toMatchObject({ status: 413, code: 'too-large' })
  }, 60_000)

  test.each([
    ['in a form', (file: Buffer) => imports.upload(file)],
    ['as the body', (file: Buffer) => post(file, 'text/csv')],
  ])('more than 10 MB %s', async (_how, send) => {
    const reply = await send(Buffer.alloc(10 * 1024 * 1024 + 1, 'a'))

    expect(reply.body).toMatchObject({ status: 413, code: 'too-large' })
  })

  test('a form without a file, a file under another name, and another kind of body', async () => {
    const form = () => api.http.post('/api/v1/people/imports').set({ authorization: signedIn.authorization })

    const without = await form().field('note', 'no file')
    const misnamed = await form().attach('spreadsheet', noor, 'partners.csv')
    const json = await post('{}', 'application/json')
    const image = await post('x', 'image/png')

    expect(without.body).toMatchObject({ status: 400, fields: { '/file': 'required' } })
    expect(misnamed.body).toMatchObject({ status: 400, fields: { '/file': 'required' } })
    expect([json.status, image.status]).toEqual([415, 415])
  })
})

test('what sheets may hold and databases may not is cleaned: half characters, NUL in UTF-16', async () => {
  const text = `Name,Email,Interests\r\nNo\u0000or Lewis${'\u{1F600}'.repeat(120)},noor@,\ud83d\r\n`

  const reply = await imports.upload(Buffer.from(`\uFEFF${text}`, 'utf16le'))

  expect(reply.status).toBe(201)
  expect(JSON.stringify(await imports.rows(reply.body.id))).not.toContain('\\u0000')
})

test('a partner, and whoever is not signed in, is sent away before the file is read', async () => {
  const partner = await signInAs(api, await aPartner(api, trust))
  const before = await api.owner.query('select count(*) from people_imports')

  const refused = await importsOf(api, partner).upload(noor)
  const anonymous = await importsOf(api, { ...partner, authorization: 'Bearer nobody' }).upload(noor)

  expect([refused.status, anonymous.status]).toEqual([403, 401])
  expect((await api.owner.query('select count(*) from people_imports')).rows).toEqual(before.rows)
})

test('a form that breaks off in the middle leaves nothing behind, and the server goes on', async () => {
  const { port, hostname } = new URL(api.url)
  const socket = connect(Number(port), hostname)
  const closed = new Promise((resolve) => socket.once('close', resolve))
  socket.write(
    `POST /api/v1/people/imports HTTP/1.1\r\nHost: x\r\nAuthorization: ${signedIn.authorization}\r\n` +
      `Content-Type: multipart/form-data; boundary=b\r\nContent-Length: 9000\r\n\r\n--b\r\n` +
      'Content-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\nName\r\nNoor',
  )
  setTimeout(() => socket.destroy(), 200)

  await closed
  const after = await imports.upload(noor)

  expect(after.status).toBe(201)
})
