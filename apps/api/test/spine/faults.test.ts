import { connect as dial } from 'node:net'
import { Writable } from 'node:stream'
import supertest from 'supertest'
import { afterAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { startApi } from '../harness.ts'

const api = await startApi()

const lines: string[] = []
const stream = new Writable({
  write: (chunk, _encoding, done) => {
    lines.push(String(chunk))
    done()
  },
})
const app = await buildApp(api.deps, { logger: { level: 'debug', stream } })
await app.listen({ port: 0, host: '127.0.0.1' })
afterAll(() => app.close())
const http = supertest(app.server)
const { port } = app.server.address() as { port: number }

/** Sends these bytes as they are and answers everything that comes back. */
const raw = (bytes: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = dial(port, '127.0.0.1', () => socket.write(bytes))
    let reply = ''
    socket.on('data', (text) => {
      reply += text
    })
    socket.on('error', () => resolve(reply))
    socket.on('close', () => resolve(reply))
  })

describe('a fault on our side', () => {
  test('says nothing about how we are built, and the log nothing about the person', async () => {
    await api.owner.query('alter table accounts rename to accounts_away')

    const reply = await http
      .post('/api/v1/auth/sign-in?')
      .send({ email: 'secret.name@example.org', password: 'hush hush hush' })

    await api.owner.query('alter table accounts_away rename to accounts')
    const log = lines.join('')
    expect(reply.body).toMatchObject({ status: 500, code: 'unexpected' })
    expect(reply.text).not.toMatch(/select|accounts|relation|\.ts/)
    expect(log).toContain('42P01')
    expect(log).not.toMatch(/secret\.name|hush/)
  })
})

describe('what is not even a proper request', () => {
  test.each([
    ['nonsense', 'HELLO THERE\r\n\r\n', 400, 'malformed'],
    [
      'headers without end',
      `GET /api/v1/me HTTP/1.1\r\nHost: a\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`,
      431,
      'headers-too-large',
    ],
  ])('%s is answered with a problem and the connection is closed', async (_what, bytes, status, code) => {
    const reply = await raw(bytes)

    expect(reply).toContain(`HTTP/1.1 ${status}`)
    expect(reply).toContain('application/problem+json')
    expect(reply).toContain(`"code":"${code}"`)
  })

  test('somebody who sends byte by byte does not keep the others waiting', async () => {
    const slow = dial(port, '127.0.0.1', () => slow.write('POST /api/v1/auth/sign-in HTTP/1.1\r\nHost: a\r\n'))
    slow.on('error', () => {})

    const reply = await http.get('/api/health/live')
    slow.destroy()

    expect(reply.status).toBe(200)
    expect(app.server.requestTimeout).toBeGreaterThan(0)
    expect(app.server.headersTimeout).toBeGreaterThan(0)
  })
})

describe('figures', () => {
  test('are for callers beside us, not for those who come through the proxy', async () => {
    const inside = await http.get('/api/metrics')
    const outside = await http.get('/api/metrics').set('x-forwarded-for', '203.0.113.9')

    expect(inside.text).toContain('http_request_duration_seconds')
    expect(outside.status).toBe(404)
  })
})
