import { readdir } from 'node:fs/promises'
import { type Endpoint, type Ration, rations } from '@elevate/contracts/endpoint'
import { describe, expect, test } from 'vitest'
import { rationsInAnHour } from '../../src/features/sign-in/ration-rules.ts'
import { startApi } from '../harness.ts'
import { importsOf, sheetOf } from '../imports.ts'
import { aCoordinator, anAdministrator, anOrganisation, aPartner, type SignedIn, signInAs } from '../people.ts'
import { aCampaign } from '../recruitment.ts'

/** Two processes on one database: what is used up at one is used up at the other. */
const api = await startApi()
const beside = await startApi('2026-11-23T10:00:00Z', { level: 'error' }, api)
const trust = await anOrganisation(api)
const runs = await aCoordinator(api, trust)
const coordinator = await signInAs(api, runs)
const fellow = await aCoordinator(api, trust)
const campaign = await aCampaign(api, trust)

type Documented = {
  'x-rationed'?: Ration
  'x-access': string[]
  requestBody?: { content: object }
  responses: Record<string, { content?: object }>
}
const { paths } = (await api.http.get('/api/openapi.json')).body as {
  paths: Record<string, Record<string, Documented>>
}
const operations = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    name: `${method.toUpperCase()} ${path.replace('/api/v1', '')}`,
    operation,
    kinds: Object.keys(
      Object.entries(operation.responses).find(([status]) => status.startsWith('2'))?.[1].content ?? {},
    ),
  })),
)

const folder = new URL('../../../../packages/contracts/src/', import.meta.url)
/** Every endpoint there is; what an operation takes in is not told by its schema. */
const contracts = async (): Promise<Endpoint[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  const modules = await Promise.all(names.map((name) => import(new URL(name, folder).href)))
  return modules
    .flatMap((module: Record<string, unknown>) => Object.values(module) as Partial<Endpoint>[])
    .filter((one): one is Endpoint => one?.method !== undefined && one.url !== undefined)
}

/** What is new and stays, and is bounded otherwise. */
const boundedOtherwise: Record<string, string> = {
  'POST /adverts/{slug}/chat-bookings': 'counted by address and network (throttle.ts)',
  'POST /applications/{applicationId}/appointment': 'one for each application',
  'POST /applications/{applicationId}/offer': 'one open for each application',
  'POST /applications/{applicationId}/reserve': 'one for each application',
  'POST /campaigns/{campaignId}/offers': 'one open for each application',
  'POST /check-ins': 'one for each partner and check-in',
  'POST /drop-ins/{dropInId}/bookings': 'one for each person and session',
  'POST /mentor-offers/{offerId}/accept': 'one for each question to a mentor',
  'POST /mentor-training/days/{trainingDayId}/bookings': 'one for each person and day',
}

describe('what could be taken, filled up or kept busy by a program is rationed:', () => {
  test('every file that is made of many rows', () => {
    const files = operations.filter(({ kinds }) => kinds.some((kind) => /csv|spreadsheet|text\/html/.test(kind)))

    expect(files.length).toBeGreaterThan(10)
    expect(files.filter(({ operation }) => operation['x-rationed'] !== 'download').map(({ name }) => name)).toEqual([])
  })

  test('every file that is taken in', async () => {
    const taken = (await contracts()).filter(({ consumes }) => consumes?.includes('multipart/form-data'))
    // One click of a mail program, which knows a secret.
    const files = taken.filter(({ url }) => url !== '/unsubscribe')

    expect(files.map(({ url, rationed }) => [url, rationed])).toEqual([['/people/imports', 'upload']])
  })

  test('everything new that stays, or there is a reason why not', () => {
    const made = operations.filter(({ name, operation }) => name.startsWith('POST') && '201' in operation.responses)
    const free = made.filter(({ operation }) => !operation['x-rationed']).map(({ name }) => name)

    expect(made.length).toBeGreaterThan(40)
    expect(free.toSorted()).toEqual(Object.keys(boundedOtherwise).toSorted())
  })
})

const keyOf = (what: Ration, who: string) => `${what}:${who}`
/** As many are left as are named. */
const leave = (what: Ration, who: string, left: number) =>
  api.owner.query(
    `insert into throttles (key, window_started_at, attempts) values ($1, $2, $3)
     on conflict (key) do update set window_started_at = excluded.window_started_at, attempts = excluded.attempts`,
    [keyOf(what, who), api.clock.now, rationsInAnHour[what] - left],
  )

type Ask = (
  who: SignedIn,
  at?: typeof api,
) => Promise<{ status: number; body: Record<string, unknown>; headers: Record<string, string> }>
const upload: Ask = (who, at = api) => importsOf(at, who).upload(sheetOf(['First name'], ['Ewa']))
const asks: Record<Ration, Ask> = {
  download: ({ authorization }, at = api) =>
    at.http.get(`/api/v1/people/export?organisationId=${trust.id}&format=csv`).set({ authorization }),
  upload,
  mail: async ({ authorization }, at = api) => {
    const { id } = await aPartner(api, trust)
    await api.owner.query('delete from accounts where person_id = $1', [id])
    return at.http.post(`/api/v1/people/${id}/invitation`).set({ authorization }).send({ organisationId: trust.id })
  },
  entry: ({ authorization }, at = api) =>
    at.http.post(`/api/v1/campaigns/${campaign.id}/copy`).set({ authorization }).send({}),
  calculation: ({ authorization }, at = api) =>
    at.http.post('/api/v1/coffee-rounds/00000000-0000-4000-8000-000000000000/draw').set({ authorization }),
}

describe.each(rations)('%s', (what) => {
  const ask = asks[what]

  test('beyond the ration is refused in plain words that say how long to wait, at every process', async () => {
    await leave(what, runs.id, 1)

    const last = await ask(coordinator)
    const [here, there] = [await ask(coordinator), await ask(coordinator, beside)]

    expect(last.status).not.toBe(429)
    for (const { status, body, headers } of [here, there]) {
      expect([status, body.code, headers['content-type']]).toEqual([
        429,
        'slow-down',
        expect.stringContaining('application/problem+json'),
      ])
      expect(Number(headers['retry-after'])).toBe(3_600)
      expect(body.detail).toContain('Wait 60 minutes, then try again.')
    }
  })

  test('is nobody else’s, and is there again when the hour is over', async () => {
    await leave(what, runs.id, 0)

    const other = await ask(await signInAs(api, fellow))
    const refused = await ask(coordinator)
    await api.owner.query(
      `update throttles set window_started_at = $2::timestamptz - interval '61 minutes' where key = $1`,
      [keyOf(what, runs.id), api.clock.now],
    )
    const later = await ask(coordinator)

    expect(other.status).not.toBe(429)
    expect(refused.status).toBe(429)
    expect(later.status).not.toBe(429)
  })
})

test('nothing is done where it is refused, and many at once do not slip past', async () => {
  await leave('entry', runs.id, 3)
  const before = await api.owner.query('select count(*)::int as n from campaigns')

  const replies = await Promise.all(Array.from({ length: 6 }, () => asks.entry(coordinator)))

  const after = await api.owner.query('select count(*)::int as n from campaigns')
  expect(replies.filter(({ status }) => status === 201)).toHaveLength(3)
  expect(replies.filter(({ status }) => status === 429)).toHaveLength(3)
  expect(after.rows[0].n - before.rows[0].n).toBe(3)
})

test('somebody who may not do it at all does not use up anything', async () => {
  const administrator = await anAdministrator(api)
  await asks.entry(await signInAs(api, administrator))

  const { rows } = await api.owner.query('select from throttles where key = $1', [keyOf('entry', administrator.id)])
  expect(rows).toEqual([])
})

test('who is not signed in is counted by network', async () => {
  const move = (network: string) =>
    api.http
      .post('/api/v1/chat-bookings/cancel')
      .set('x-forwarded-for', network)
      .send({ token: 'nobodys-token-that-is-long' })
  await leave('mail', '203.0.113.9', 0)

  expect((await move('203.0.113.9')).body.code).toBe('slow-down')
  expect((await move('203.0.113.10')).body.code).toBe('link-unknown')
})
