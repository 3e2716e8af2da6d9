import { verifyTrail } from '@elevate/db/audit-chain'
import { inTransaction } from '@elevate/db/open'
import { describe, expect, test } from 'vitest'
import { startApi } from '../harness.ts'
import { eventually } from '../processes/process.ts'
import { untilAnswered } from './insistent-client.ts'
import { catchMails } from './mail-catcher.ts'
import { startOwnPostgres } from './own-postgres.ts'
import { aProgrammeUnderLoad } from './programme-under-load.ts'
import { startStorm } from './storm.ts'

/** `SOAK=10` does ten times as much, and kills ten times as often. */
const soak = Number(process.env.SOAK ?? 1)
const [partners, rounds, places] = [8, 4 * soak, 3]

const postgres = await startOwnPostgres()
const api = await startApi(new Date().toISOString(), false, { databaseUrl: postgres.url })
const programme = await aProgrammeUnderLoad(api, { partners, rounds, places })
const caught = await catchMails()

const storm = await startStorm(postgres, caught.url, api.url)
const answers = await storm.weather(programme.writes, soak)
const acknowledged = (what: string) => answers.filter(({ write, status }) => write.what === what && status === 201)
const count = async (text: string) =>
  (await postgres.ask<{ n: number }>(`select count(*)::int as n from ${text}`))[0]?.n
const isOf = (id: string) => `organisation_id = '${id}'`

test('each of them is answered in the end, and only as it may be', () => {
  expect(answers).toHaveLength(programme.writes.flat().length)
  const kinds = new Set(answers.map(({ write, status, body }) => `${write.what} ${status} ${body.code ?? ''}`.trim()))
  expect([...kinds].toSorted()).toEqual([
    'application 201',
    'booking 201',
    'booking 409 full',
    'check-in 201',
    'concern 201',
    'session 201',
  ])
  expect(answers.flatMap(({ refusedBefore }) => refusedBefore).length).toBeGreaterThan(0)
})

test.each([
  ['session', 'mentoring_sessions', partners * rounds, 'mentoring-session.logged'],
  ['application', 'applications', partners * rounds, 'application.started'],
  ['concern', 'concerns', partners * rounds, 'concern.raised'],
  ['booking', 'drop_in_bookings', places * rounds, 'drop-in-booking.booked'],
])('what was acknowledged as %s is there once, with one entry in the trail', async (what, table, expected, action) => {
  const { trust } = programme

  expect(acknowledged(what)).toHaveLength(expected)
  expect(await count(`${table} where ${isOf(trust.id)}`)).toBe(expected)
  expect(await count(`audit_entries where ${isOf(trust.id)} and action = '${action}'`)).toBe(expected)
})

test('each answer of a check-in is there once', async () => {
  expect(acknowledged('check-in')).toHaveLength(partners)
  expect(await count(`audit_entries where action = 'check-in.sent'`)).toBe(partners)
  expect(await count(`check_in_answers`)).toBe(partners)
})

test('no drop-in has more people than places, and each knows how many it has', async () => {
  const rows = await postgres.ask<{ taken: number; booked: number }>(
    `select taken, (select count(*)::int from drop_in_bookings b where b.drop_in_id = d.id and b.state = 'booked') as booked
       from drop_ins d where id = any ($1)`,
    [programme.dropIns],
  )

  expect(rows).toEqual(programme.dropIns.map(() => ({ taken: places, booked: places })))
})

test('the trail is whole', async () => {
  const state = await verifyTrail((text, values) => postgres.ask(text, values) as Promise<never[]>)

  expect(state.firstBreak).toBeNull()
  expect(state.entries).toBe(await count('audit_entries'))
})

test('each mail has gone, and twice only what was in the hands of a worker that was killed', async () => {
  await eventually(async () => {
    // Ten minutes go by: what a dead worker had claimed is free again, and the next minute strikes.
    await postgres.ask('update outbox set claimed_until = now() where claimed_until is not null')
    await inTransaction(api.database, 'system', (tx) => api.deps.jobs.add(tx, 'send-mail'))
    await new Promise((resolve) => setTimeout(resolve, 500))
    return (await count('outbox where sent_at is null')) === 0
  })

  const ids = caught.mails.map(({ messageId }) => messageId)
  const queued = await postgres.ask<{ id: string }>('select id from outbox')
  expect(new Set(ids)).toEqual(new Set(queued.map(({ id }) => `<${id}@localhost>`)))
  expect(queued.length).toBeGreaterThanOrEqual(places * rounds)
  expect(ids.length - new Set(ids).size).toBeLessThanOrEqual(soak)
})

const [first] = programme.writes.flat()
const asPartner = { authorization: first?.authorization ?? '' }
type Reply = { status: number; type: string | null; code?: string }
const get = async (url: string, headers: Record<string, string> = {}): Promise<Reply> => {
  // Far more than the five seconds that are promised: what hangs is found, a busy machine is not blamed.
  const reply = await fetch(url, { headers, signal: AbortSignal.timeout(60_000) })
  const { code } = (await reply.json()) as { code?: string }
  return { status: reply.status, type: reply.headers.get('content-type'), ...(code ? { code } : {}) }
}
const wellOf = (server: string) =>
  Promise.all([
    get(`${server}/api/v1/me`, asPartner),
    get(`${server}/api/health/ready`),
    get(`${server}/api/health/live`),
  ])

const frozen: number[] = []
const freeze = async () => {
  const { first: one, serving } = await postgres.processes()
  frozen.push(one, ...serving)
  for (const pid of frozen) process.kill(pid, 'SIGSTOP')
}
const thaw = async () => {
  for (const pid of frozen.splice(0)) process.kill(pid, 'SIGCONT')
}

describe.each([
  ['stopped', postgres.stop, postgres.start],
  ['frozen', freeze, thaw],
] as const)('while PostgreSQL is %s', (_how, goAway, comeBack) => {
  test('everybody is told so, nobody is signed out, and the same processes go on by themselves when it is back', async () => {
    const processes = [storm.running.server, storm.running.worker]
    await Promise.all(storm.servers.map(wellOf))

    await goAway()
    const away = await Promise.all(storm.servers.map(wellOf))
    await comeBack()
    await eventually(async () => {
      const back = (await Promise.all(storm.servers.map(wellOf))).flat()
      return back.every(({ status }) => status === 200)
    })

    const told = { status: 503, type: 'application/problem+json', code: 'database-away' }
    for (const [me, ready, live] of away) expect([me, ready, live?.status]).toEqual([told, told, 200])
    expect(processes.map(({ child }) => child.exitCode ?? child.signalCode)).toEqual([null, null])
  })
})

test('waiting for a connection and for an answer together take less than the five seconds that are promised', () => {
  const { connectionTimeoutMillis = 0, query_timeout = 0 } = api.database.pool.options

  expect(connectionTimeoutMillis).toBeGreaterThan(0)
  expect(Number(query_timeout)).toBeGreaterThan(0)
  expect(connectionTimeoutMillis + Number(query_timeout)).toBeLessThan(5_000)
})

test('the worker that lived through it sends what comes then', async () => {
  const before = caught.mails.length
  const [concern] = programme.writes.flat().filter(({ what }) => what === 'concern')

  if (concern) await untilAnswered(storm.servers, concern)

  await eventually(() => caught.mails.length > before)
})

test('the server that nobody killed is the one that started, and has lost no connection', async () => {
  const { pool } = api.database
  await eventually(() => pool.waitingCount === 0 && pool.idleCount === pool.totalCount)

  expect(pool.totalCount).toBeLessThanOrEqual(10)
  expect((await fetch(`${api.url}/api/health/ready`)).status).toBe(200)
})
