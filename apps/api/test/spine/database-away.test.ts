import { createServer, connect as dial, type Socket } from 'node:net'
import { connect } from '@elevate/db/connect'
import { createTestDatabase } from '@elevate/db/test-databases/create-test-database'
import { afterAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { startApi } from '../harness.ts'
import { anOrganisation, aPartner, signInAs } from '../people.ts'

/** Stands between the application and PostgreSQL, and can cut or freeze what goes through. */
const lineTo = async (url: URL) => {
  const sockets = new Set<Socket>()
  let state: 'open' | 'cut' | 'frozen' = 'open'
  const server = createServer((near) => {
    if (state === 'cut') return void near.destroy()
    const far = dial(Number(url.port), url.hostname)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => sockets.delete(socket))
    }
    near.on('data', (bytes) => state !== 'frozen' && far.write(bytes))
    far.on('data', (bytes) => state !== 'frozen' && near.write(bytes))
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address() as { port: number }
  return {
    port: address.port,
    become: (next: typeof state) => {
      state = next
      if (next !== 'frozen') for (const socket of sockets) socket.destroy()
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

const api = await startApi()
const { url } = await createTestDatabase()
const throughLine = new URL(url)
const line = await lineTo(new URL(url))
throughLine.port = String(line.port)
const database = connect({ url: throughLine.href, size: 4 })
const app = await buildApp({ ...api.deps, database })
await app.listen({ port: 0, host: '127.0.0.1' })
afterAll(async () => {
  await app.close()
  await database.close()
  line.close()
})
const { default: supertest } = await import('supertest')
const http = supertest(app.server)
const { default: pg } = await import('pg')
const owner = new pg.Client({ connectionString: url })
await owner.connect()
afterAll(() => owner.end())
const there = { ...api, owner, http, database }
const partner = await aPartner(there, await anOrganisation(there))
const { authorization } = await signInAs(there, partner)
const me = () => http.get('/api/v1/me').set('authorization', authorization)

describe.each(['cut', 'frozen'] as const)('while the line to the database is %s', (how) => {
  test('callers are told so within five seconds, nobody is signed out, and it mends by itself', async () => {
    expect((await me()).status).toBe(200)
    const inFlight = me()

    line.become(how)
    const started = Date.now()
    const away = await me()
    const took = Date.now() - started
    const [live, ready] = await Promise.all([http.get('/api/health/live'), http.get('/api/health/ready')])

    expect(away.status).toBe(503)
    expect(away.body.code).toBe('database-away')
    expect(took).toBeLessThan(5_000)
    expect(live.status).toBe(200)
    expect(ready.status).toBe(503)
    expect([200, 503]).toContain((await inFlight).status)

    line.become('open')
    const back = await me()
    expect(back.status === 200 || (await me()).status === 200).toBe(true)
    expect((await http.get('/api/health/ready')).status).toBe(200)
  }, 30_000)
})

test('a connection that is lost in the middle of a transaction ends the request, not the server', async () => {
  const ended = await owner.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
  )

  const replies = await Promise.all(Array.from({ length: 8 }, me))

  expect(ended.rowCount).toBeGreaterThan(0)
  for (const { status } of replies) expect([200, 503]).toContain(status)
  expect((await me()).status).toBe(200)
})
