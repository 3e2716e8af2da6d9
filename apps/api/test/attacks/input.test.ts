import { describe, expect, test } from 'vitest'
import { ask } from './ask.ts'
import { type Attempt, attemptOn } from './attempt.ts'
import { crossedReferences } from './crossed.ts'
import { tellingLines } from './log.ts'
import type { Operation } from './operations.ts'
import { type Random, randomFrom } from './random.ts'
import { faultInReply } from './replies.ts'
import { type DemoUser, demoUsers, startDemoWorld, tableOfId } from './world.ts'

/** Another seed or a longer run: `ATTACK_SEED=7 ATTACK_RUNS=300`. */
const seed = Number(process.env.ATTACK_SEED ?? 1)
const runs = Number(process.env.ATTACK_RUNS ?? 6)

const world = await startDemoWorld()
const { api } = world
/** Not attacked here: it decides how everybody signs in, the attackers among them. */
const operations = world.operations.filter(({ path, method }) => path !== '/sign-in-settings' || method === 'GET')

/** Who may do it, so that it gets past the door. */
const userFor = ({ access, path }: Operation, random: Random): DemoUser | undefined => {
  if (access.includes('public')) return undefined
  if (path.startsWith('/me/applications')) return 'applicant@northmoor.example'
  if (path.endsWith('/access-needs') || path.startsWith('/concerns')) return 'coordinator@northmoor.example'
  const byKind: Record<string, DemoUser> = {
    coordinator: 'coordinator@northmoor.example',
    administrator: 'admin@elevate.example',
    partner: 'partner@northmoor.example',
    mentor: 'mentor@northmoor.example',
    'panel-member': 'panel@northmoor.example',
    applicant: 'applicant@northmoor.example',
    'signed-in': 'partner@northmoor.example',
  }
  return byKind[random.pick(access)]
}

const { rows: ours } = await api.owner.query<{ id: string }>(
  'select person_id as id from accounts where email = any ($1)',
  [demoUsers],
)
/** By which somebody would lose the role in which they attack: they would not get past the door any more. */
const ownRoles: Record<string, string> = { people: 'id', grants: 'person_id', appointments: 'person_id' }
const idsOf = async (table: string): Promise<string[]> => {
  const column = ownRoles[table]
  const others = column ? `where not ${column} = any ($1)` : 'where $1::uuid[] is not null'
  const { rows } = await api.owner.query(`select id from ${table} ${others} order by id limit 60`, [
    ours.map(({ id }) => id),
  ])
  return rows.map(({ id }) => id)
}
const tables = new Map<string, string[]>()
const idsFor = (path: string, random: Random) => (name: string) => {
  if (name === 'organisationId') return world.organisations.northmoor
  const known = tables.get(tableOfId(name, path)) ?? []
  return known.length > 0 && random.chance(0.95) ? random.pick(known) : '00000000-0000-4000-8000-000000000000'
}

type Answer = { status: number; type: string; body: string }

const send = async (one: Attempt, authorization: string | undefined): Promise<Answer> => {
  const headers = { ...one.headers, ...(authorization ? { authorization } : {}) }
  const body = one.body === undefined || one.operation.method === 'GET' ? {} : { body: one.body }
  const url = `${api.url}/api/v1${one.address}`
  const reply = await ask(url, { method: one.operation.method, headers, ...body, redirect: 'manual' })
  return { status: reply.status, type: reply.headers.get('content-type') ?? '', body: await reply.text() }
}

/** What an error may never tell: where in the code it was, what was asked of the database. */
const telling = /node_modules|\.ts:\d|\bat \w+ \(|select .* from |insert into|relation "|syntax error|DrizzleQuery|pg_/i

const faultIn = (one: Attempt, answer: Answer): string | undefined => {
  if (answer.status >= 500) return `answered ${answer.status}`
  const fault = answer.status >= 400 ? faultInProblem(one, answer) : taken(one, answer)
  return fault ?? faultInReply(one.operation, answer)
}

const taken = ({ isRefused }: Attempt, { status }: Answer): string | undefined =>
  isRefused ? `took it: ${status}` : undefined

const faultInProblem = (one: Attempt, { status, type, body }: Answer): string | undefined => {
  if (!type.startsWith('application/problem+json')) return `${status} as ${type}`
  if (telling.test(body)) return `tells too much: ${body.slice(0, 200)}`
  const problem = JSON.parse(body) as { status: number; code?: string; requestId?: string; fields?: object }
  const isWhole = problem.status === status && problem.code && problem.requestId
  if (!isWhole) return `no whole problem: ${body.slice(0, 200)}`
  return problem.code === 'bad-input' ? faultInFields(one, Object.keys(problem.fields ?? {})) : undefined
}

/** What is wrong is named, and where one field was spoilt it is that one; what is wrong in the path may come first. */
const faultInFields = ({ isRefused, pointer }: Attempt, named: string[]): string | undefined => {
  if (named.length === 0) return 'names no field'
  if (!isRefused || pointer === undefined) return undefined
  const isNamed = named.some((name) => name.startsWith('params') || name.startsWith(pointer))
  return isNamed ? undefined : `names ${named}`
}

const settle = async (): Promise<void> => {
  for (const { params, path, body } of operations) {
    const named = [...params.map(({ name }) => name), ...idNames(body)]
    for (const name of named) {
      const table = tableOfId(name, path)
      if (!tables.has(table)) tables.set(table, await idsOf(table).catch(() => []))
    }
  }
}
const idNames = (schema: unknown, name = ''): string[] => {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'format' in schema && schema.format === 'uuid' ? [name] : []
  const inside = Object.entries(schema).flatMap(([key, one]) =>
    idNames(one, ['items', 'properties', 'anyOf'].includes(key) || /^\d+$/.test(key) ? name : key),
  )
  return [...own, ...inside]
}

await settle()
const answered = new Map<string, Set<number>>()

const attack = async (operation: Operation): Promise<string[]> => {
  const random = randomFrom(seed + [...operation.name].reduce((sum, one) => (sum * 31 + one.charCodeAt(0)) | 0, 7))
  const faults: string[] = []
  // In a long run an hour's worth of files, mails and new things is soon used up.
  await api.owner.query('delete from throttles')
  for (let run = 0; run < runs; run += 1) {
    const user = userFor(operation, random)
    const one = attemptOn(operation, random, idsFor(operation.path, random))
    const authorization = user && (await world.authorizationOf(user))
    const first = await send(one, authorization)
    // An attack before may have signed them out.
    const answer = user && first.status === 401 ? await send(one, await world.authorizationOf(user, true)) : first
    answered.set(operation.name, (answered.get(operation.name) ?? new Set()).add(answer.status))
    const fault = faultIn(one, answer)
    if (fault) faults.push(`${one.what} (${one.address.slice(0, 200)}): ${fault}`)
  }
  return faults
}

describe('whatever is sent, the answer is a clear one:', () => {
  test.each(operations.map((operation) => [operation.name, operation] as const))('%s', async (_name, operation) => {
    expect(await attack(operation)).toEqual([])
  })
})

describe('an administrator may everywhere, so an organisation that there is not is refused like anything else:', () => {
  const administrator: DemoUser = 'admin@elevate.example'
  const nowhere = '00000000-0000-4000-8000-000000000000'
  const theirs = operations.filter(
    ({ access, params, query, body }) =>
      access.includes('administrator') &&
      [...[...params, ...query].map(({ name }) => name), ...idNames(body)].includes('organisationId'),
  )

  test.each(theirs.map((operation) => [operation.name, operation] as const))('%s', async (_name, operation) => {
    const random = randomFrom(seed)
    const known = idsFor(operation.path, random)
    const faults = []
    for (let run = 0; run < 4; run += 1) {
      const one = attemptOn(operation, random, (name) => (name === 'organisationId' ? nowhere : known(name)))
      faults.push(faultIn(one, await send(one, await world.authorizationOf(administrator))))
    }
    expect(faults.filter((fault) => fault !== undefined)).toEqual([])
  })
})

test('these were no attacks on the door alone: most operations also got to the use case', () => {
  const got = operations.filter(({ name }) =>
    [...(answered.get(name) ?? [])].some((status) => ![400, 401, 403, 413, 415].includes(status)),
  )

  expect(operations.length).toBeGreaterThan(400)
  expect(got.length / operations.length).toBeGreaterThan(0.8)
})

test('each answer was held against its contract: one field more, another kind or another code is a fault', () => {
  const people = operations.find(({ name }) => name === 'GET /people') as Operation
  const fault = (status: number, body: object) =>
    faultInReply(people, { status, type: 'application/json', body: JSON.stringify(body) })
  const page = { items: [], nextCursor: null }

  expect(fault(200, page)).toBeUndefined()
  expect(fault(200, { ...page, total: 30 })).toContain('unevaluatedProperties')
  expect(fault(200, { ...page, nextCursor: 7 })).toContain('/nextCursor type')
  expect(fault(200, { items: [] })).toContain('required')
  expect(fault(206, page)).toContain('206')
  expect(fault(403, { code: 'nobody-knows-this' })).toContain('nobody-knows-this')
})

test('none of it led from one organisation into another', async () => {
  expect(await crossedReferences(world)).toEqual([])
})

test('none of it stands in the log: who somebody is, what was sent, by which token', async () => {
  expect(world.log.length).toBeGreaterThan(operations.length)
  expect(await tellingLines(world)).toEqual([])
})
