import { createServer, connect as dial, type Socket } from 'node:net'
import { connect } from '@elevate/db/connect'
import { createTestDatabase } from '@elevate/db/test-databases/create-test-database'
import { afterAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { whenDatabaseAnswers } from '../../src/awaiting.ts'
import { refuseOwnerRole } from '../../src/role.ts'
import { nameContacts } from '../concerns.ts'
import { startApi } from '../harness.ts'
import { anOrganisation, aPartner, signInAs } from '../people.ts'
import { eventually } from '../processes/process.ts'

type LineState = 'open' | 'cut' | 'frozen' | 'forgotten'

const onBecoming: Record<LineState, (socket: Socket) => unknown> = {
  open: (socket) => socket.resume(),
  cut: (socket) => socket.destroy(),
  frozen: (socket) => socket.pause(),
  forgotten: (socket) => socket.emit('forget'),
}

/**
 * Stands between the application and PostgreSQL. `cut`: nothing is connected and what was is closed. `frozen`: nothing
 * goes through, and goes on later. `forgotten`: what was connected is never heard of again, new lines are well.
 */
const lineTo = async (url: URL) => {
  const sockets = new Set<Socket>()
  let state: LineState = 'open'
  const pass = (from: Socket, to: Socket) => {
    let isForgotten = false
    from.on('data', (bytes) => !isForgotten && to.write(bytes))
    from.on('close', () => to.destroy())
    from.on('error', () => {})
    from.on('forget', () => {
      isForgotten = true
    })
    from.on('close', () => sockets.delete(from))
    sockets.add(from)
    if (state === 'frozen') from.pause()
  }
  const server = createServer((near) => {
    if (state === 'cut') return void near.destroy()
    const far = dial(Number(url.port), url.hostname)
    pass(near, far)
    pass(far, near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address() as { port: number }
  const become = (next: LineState) => {
    state = next
    for (const socket of sockets) onBecoming[next](socket)
  }
  const close = () => {
    for (const socket of sockets) socket.destroy()
    server.close()
  }
  return { port: address.port, open: () => sockets.size / 2, become, close }
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
  test('callers are told so, nobody is signed out, and it mends by itself', async () => {
    expect((await me()).status).toBe(200)
    const inFlight = me()

    line.become(how)
    const away = await me()
    const [live, ready] = await Promise.all([http.get('/api/health/live'), http.get('/api/health/ready')])

    expect(away.status).toBe(503)
    expect(away.body.code).toBe('database-away')
    expect(live.status).toBe(200)
    expect(ready.status).toBe(503)
    expect([200, 503]).toContain((await inFlight).status)

    line.become('open')
    await eventually(async () => (await me()).status === 200)
    expect((await http.get('/api/health/ready')).status).toBe(200)
  })
})

test('lines that are forgotten on the way cost one request, not one for each, and none stays with us', async () => {
  await Promise.all(Array.from({ length: 8 }, me))
  expect(database.pool.totalCount).toBe(4)

  line.become('forgotten')
  const learns = await me()
  const replies = await Promise.all(Array.from({ length: 8 }, me))

  // Who comes at once may find a line that lay idle for so long that it has been given up already.
  expect([200, 503]).toContain(learns.status)
  expect(replies.map(({ status }) => status)).toEqual(Array(8).fill(200))
  await eventually(() => line.open() === database.pool.totalCount)
  line.become('open')
})

test('a line that is cut in the middle of a change: nothing is half done, and the same request does it once', async () => {
  const trust = await anOrganisation(there)
  const [author, safe] = [await aPartner(there, trust), await aPartner(there, trust)]
  await nameContacts(there, trust, [safe])
  const as = await signInAs(there, author)
  const concern = { organisationId: trust.id, whatHappened: 'It was so', who: '', contactBy: '', readerIds: [safe.id] }
  const raise = () =>
    http
      .post('/api/v1/concerns')
      .set({ authorization: as.authorization, 'idempotency-key': 'the-same-one' })
      .send(concern)
  const waiting = () =>
    owner.query(`select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)
  const inTheTrail = async () =>
    (await owner.query(`select from audit_entries where action = 'concern.raised'`)).rowCount

  // The trail is written at the end of the change; whoever holds it stops the change in its middle.
  let cutOff: Awaited<ReturnType<typeof raise>> | undefined
  while (cutOff?.status !== 503) {
    await owner.query('begin; lock table audit_entries in exclusive mode')
    const pending = raise().then((reply) => reply)
    const caught = async () => {
      const { rows } = await waiting()
      for (const { pid } of rows) await owner.query('select pg_terminate_backend($1)', [pid])
      return rows.length > 0
    }
    // Where the machine is so slow that the change gave up waiting first, it is tried anew.
    await Promise.race([pending, eventually(caught)])
    cutOff = await pending
    await owner.query('rollback')
  }
  const before = [(await owner.query('select from concerns')).rowCount, await inTheTrail()]
  const again = await raise()
  const thrice = await raise()

  expect(cutOff.body.code).toBe('database-away')
  expect(before).toEqual([0, 0])
  expect([again.status, thrice.status, thrice.body.id]).toEqual([201, 201, again.body.id])
  expect([(await owner.query('select from concerns')).rowCount, await inTheTrail()]).toEqual([1, 1])
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

test('a process that starts while the database is away waits for it; what is no outage ends it at once', async () => {
  const state = { isThere: false }
  const said: unknown[] = []
  const log = { warn: (what: unknown) => void said.push(what) }
  line.become('cut')

  const starting = whenDatabaseAnswers(() => refuseOwnerRole(database), log).then(() => {
    state.isThere = true
  })
  await eventually(() => said.length > 0)
  const early = state.isThere
  line.become('open')
  await starting
  const nobody = new URL(url)
  nobody.username = 'nobody'
  const wrong = connect({ url: nobody.href })

  expect(early).toBe(false)
  await expect(whenDatabaseAnswers(() => refuseOwnerRole(wrong), log)).rejects.toMatchObject({ code: '28P01' })
  await wrong.close()
})

test('none of it has cost a connection', async () => {
  await eventually(() => database.pool.waitingCount === 0 && database.pool.idleCount === database.pool.totalCount)
  await eventually(() => line.open() === database.pool.totalCount)

  expect(database.pool.totalCount).toBeLessThanOrEqual(4)
})
