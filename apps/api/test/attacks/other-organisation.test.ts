import { describe, expect, test } from 'vitest'
import { unpack } from '../../src/spreadsheets/unzip.ts'
import { ask } from './ask.ts'
import { type Belongings, belongingsOf, foreignIn, organisationTables } from './belongings.ts'
import { crossedReferences, strangers } from './crossed.ts'
import type { Operation } from './operations.ts'
import { hasIds, knownIds, type Swapped, swapped } from './swap.ts'
import { type DemoUser, startDemoWorld } from './world.ts'

const world = await startDemoWorld()
const { api, operations, organisations } = world
const { northmoor, eastvale } = organisations

/** Everybody who is of one organisation, and which that is. */
const readers: [DemoUser, string][] = [
  ['coordinator@eastvale.example', eastvale],
  ['partner@eastvale.example', eastvale],
  ['coordinator@northmoor.example', northmoor],
  ['panel@northmoor.example', northmoor],
  ['partner2@northmoor.example', northmoor],
  ['applicant@northmoor.example', northmoor],
]

/** Each of these asks hundreds of times. */
const timeout = 180_000

/** How many ids of each kind; more in a longer run. */
const tries = Number(process.env.ATTACK_RUNS ?? 1)

const known = await knownIds(world)
const belongings: Belongings = await belongingsOf(world)
const strangersBefore = await strangers(world)

type Answer = { status: number; text: string; cursor?: string }

const send = async (user: DemoUser, { method }: Operation, { address, headers, body }: Swapped): Promise<Answer> => {
  const reply = await ask(`${api.url}/api/v1${address}`, {
    method,
    headers: { ...headers, authorization: await world.authorizationOf(user) },
    redirect: 'manual',
    ...(body && method !== 'GET' ? { body } : {}),
  })
  const bytes = new Uint8Array(await reply.arrayBuffer())
  const isWorkbook = reply.headers.get('content-type')?.includes('spreadsheetml')
  const text = isWorkbook
    ? [...(await unpack(bytes)).values()].join('\n').replaceAll(/<[^>]*>/g, '\n')
    : new TextDecoder().decode(bytes)
  return { status: reply.status, text: `${text}\n${JSON.stringify([...reply.headers])}` }
}

/** Another's ids and the two mixed; in what reads one's own too, for no reply may hold what is another's. */
const requestsFor = (operation: Operation, own: string): Swapped[] => {
  const other = own === eastvale ? northmoor : eastvale
  const isRead = operation.method === 'GET'
  const choices = [
    { path: other, rest: other },
    { path: own, rest: other },
    isRead ? { path: own, rest: own } : { path: other, rest: own },
  ]
  const asked = hasIds(operation) ? choices : choices.slice(2)
  return asked.flatMap((choice, at) =>
    Array.from({ length: tries }, (_, seed) => swapped(operation, { known, ...choice, seed: seed * 100 + at })),
  )
}

const attack = async (operation: Operation, user: DemoUser, own: string): Promise<string[]> => {
  const mine = new Set([own])
  const faults: string[] = []
  for (const request of requestsFor(operation, own)) {
    const { status, text } = await send(user, operation, request)
    const found = foreignIn(text, belongings, { own: mine, asked: `${request.address} ${request.body ?? ''}` })
    if (status >= 500 || found.length > 0) {
      faults.push(`${operation.name} ${request.address} (${status}): ${found.slice(0, 5).join('; ')}`)
    }
  }
  return faults
}

const reads = operations.filter(({ method, path }) => method === 'GET' && path !== '/dev/mails')
const writes = operations.filter((operation) => operation.method !== 'GET' && !operation.takesFile && hasIds(operation))

const everything = async (): Promise<Map<string, string>> => {
  const rows = new Map<string, string>()
  for (const table of await organisationTables(world)) {
    const { rows: found } = await api.owner.query<{ place: string; all: string }>(
      `select organisation_id::text as place, md5(string_agg(t::text, ',' order by t::text)) as all from ${table} t
        where organisation_id is not null group by 1`,
    )
    for (const { place, all } of found) rows.set(`${table} of ${place}`, all)
  }
  return rows
}

describe('nothing of another organisation is read', { timeout }, () => {
  test.each(readers)('by %s, with whichever id', async (user, own) => {
    const faults: string[] = []
    for (const operation of reads) {
      faults.push(...(await attack(operation, user, own)))
    }

    expect(faults).toEqual([])
  })

  test('these are no empty questions: the other side reads all of it', async () => {
    expect(belongings.size).toBeGreaterThan(2_000)
    const { text } = await send('coordinator@northmoor.example', reads[0] as Operation, {
      address: '/people?limit=100',
      headers: {},
    })
    expect(foreignIn(text, belongings, { own: new Set([eastvale]), asked: '' }).length).toBeGreaterThan(50)
  })
})

describe('nothing of another organisation is changed, nor is it told of', { timeout }, () => {
  test.each(readers.filter(([, own]) => own === eastvale))('by %s, with whichever id', async (user, own) => {
    const before = await everything()
    const faults: string[] = []

    for (const operation of writes) {
      faults.push(...(await attack(operation, user, own)))
    }

    const after = await everything()
    const changed = [...after].flatMap(([name, all]) => (before.get(name) === all ? [] : [name]))
    expect(faults).toEqual([])
    expect(changed.filter((name) => !name.endsWith(own))).toEqual([])
  })

  test('and no row leads from one organisation into another', async () => {
    expect(await crossedReferences(world)).toEqual([])
    expect(await strangers(world)).toEqual(strangersBefore)
  })
})
