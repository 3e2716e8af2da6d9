import { createTestDatabase } from '@elevate/db/test-databases/create-test-database'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import type { TestApi } from '../harness.ts'
import { aCoordinator, anOrganisation } from '../people.ts'
import { eventually, startProcess } from '../processes/process.ts'
import { pgBouncer, startPgBouncer } from './pgbouncer.ts'
import { aPooledLogin } from './pooled-login.ts'
import { answered, inTurns, startRemoteApi } from './remote-api.ts'

const title = pgBouncer
  ? 'behind PgBouncer'
  : 'PgBouncer is not installed (apt install pgbouncer), so nothing was tried'

describe.skipIf(!pgBouncer)(title, async () => {
  if (!pgBouncer) return
  const { url: databaseUrl } = await createTestDatabase()
  const owner = new pg.Client({ connectionString: databaseUrl })
  await owner.connect()
  const login = await aPooledLogin(owner)
  // All processes together have two connections, so every one of them is used by everybody by turns.
  const pooler = await startPgBouncer({ server: new URL(databaseUrl), login, size: 2 })
  const env = {
    DATABASE_URL: pooler.url,
    DATABASE_POOLER: pgBouncer.keepsStatements ? 'prepared' : 'unprepared',
    LOG_LEVEL: 'info',
  }
  const worker = startProcess('worker.ts', env)
  const apis = await Promise.all([startRemoteApi(env), startRemoteApi(env)])
  const sides = await Promise.all(
    ['North', 'East'].map(async (name) => {
      const { id } = await anOrganisation({ owner } as TestApi, name)
      const { email } = await aCoordinator({ owner } as TestApi, { id, name })
      return { name, id, email, token: await (apis[0] as (typeof apis)[0]).signIn({ email }) }
    }),
  )
  type Side = (typeof sides)[0]
  const ofTurn = <T>(list: T[], turn: number): T => list[turn % list.length] as T

  const add = (turn: number, { id, name, token }: Side, key = `${name}-${turn}`) =>
    ofTurn(apis, turn >> 1).ask('POST', '/v1/people', {
      token,
      headers: { 'idempotency-key': key.padEnd(20, '-') },
      body: { organisationId: id, givenName: `Turn ${turn}`, familyName: `Of${name}`, evenIfKnown: true },
    })
  const list = (turn: number, { token }: Side) =>
    ofTurn(apis, turn >> 1).ask('GET', '/v1/people?limit=100&search=turn', { token })
  const namesIn = (body: unknown): string[] => (body as { items: { name: string }[] }).items.map(({ name }) => name)

  test('two processes and a worker share two connections, and nobody sees the other organisation', async () => {
    const seen = await inTurns(160, 12, async (turn) => {
      const side = ofTurn(sides, turn)
      const isWrite = turn % 8 < 2
      const reply = await answered(() => (isWrite ? add(turn, side) : list(turn, side)))
      const foreign = isWrite ? [] : namesIn(reply.body).filter((name) => !name.endsWith(`Of${side.name}`))
      return { status: reply.status, foreign }
    })
    const ends = await Promise.all(sides.map((side, turn) => answered(() => list(turn, side))))
    const { rows: connections } = await owner.query('select from pg_stat_activity where usename = $1', [login.name])

    expect(new Set(seen.map(({ status }) => status))).toEqual(new Set([200, 201]))
    expect(seen.flatMap(({ foreign }) => foreign)).toEqual([])
    expect(ends.map(({ body }) => namesIn(body).length)).toEqual([20, 20])
    expect(connections.length).toBeLessThanOrEqual(2)
  })

  test('what a request was allowed to see does not stay on a connection that the next one is given', async () => {
    const left: unknown[] = []
    for (let turn = 0; turn < 12; turn += 1) {
      await Promise.all(sides.map((side, at) => answered(() => list(turn + at, side))))
      const client = new pg.Client({ connectionString: pooler.url })
      await client.connect()
      const { rows } = await client.query(
        `select coalesce(current_setting('app.organisations', true), '') || coalesce(current_setting('app.person', true), '')
           || coalesce(current_setting('app.system', true), '') as left, current_user as role, (select count(*)::int from people) as people`,
      )
      left.push(rows[0])
      await client.end()
    }

    expect(new Set(left.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ left: '', role: 'elevate_app', people: 0 })]),
    )
  })

  test('the worker does its jobs through it', async () => {
    const body = { email: sides[0]?.email }
    const asked = await answered(() => ofTurn(apis, 0).ask('POST', '/v1/auth/password-links', { body }))

    expect(asked.status).toBeLessThan(300)
    await eventually(
      async () => (await owner.query('select from outbox where sent_at is not null')).rows.length > 0,
      170,
    )
    expect(worker.child.exitCode).toBeNull()
  })

  test('it is killed under load and started again: nobody is told a lie, and the processes go on', async () => {
    const statuses: number[] = []
    let isOver = false
    /** Goes on until it is over, and then answers how many people were added. */
    const adding = inTurns(8, 8, async (lane) => {
      let added = 0
      for (; !isOver; added += 1) {
        const turn = 1_000 + 100 * added + lane
        await answered(() => add(turn, ofTurn(sides, lane), `again-${turn}`), statuses)
      }
      return added
    })
    await eventually(() => statuses.includes(201), 170)
    await pooler.kill()
    const before = statuses.length
    await eventually(() => statuses.slice(before).includes(503), 170)
    await pooler.startAgain()
    isOver = true
    const added = (await adding).reduce((sum, one) => sum + one, 0)
    const { rows } = await owner.query(
      `select count(*)::int as all, count(distinct given_name)::int as different from people where given_name ~ 'Turn \\d{4,}'`,
    )

    expect(new Set(statuses)).toEqual(new Set([201, 503]))
    expect(rows).toEqual([{ all: added, different: added }])
    expect(apis.map(({ server }) => server.child.exitCode)).toEqual([null, null])
  })
})
