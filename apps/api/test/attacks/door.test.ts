import { createHmac, generateKeyPairSync, sign } from 'node:crypto'
import { newId } from '@elevate/db/ids'
import { describe, expect, test } from 'vitest'
import { startApi } from '../harness.ts'
import { anOrganisation, aPerson, signInAs, type TestPerson } from '../people.ts'
import { ask } from './ask.ts'
import { type Operation, operationsOf } from './operations.ts'
import { swapped } from './swap.ts'

const log: string[] = []
const stream = { write: (line: string): void => void log.push(line) }
const api = await startApi('2026-11-23T10:00:00Z', { level: 'warn', stream })
const trust = await anOrganisation(api)
const kinds = ['coordinator', 'mentor', 'panel-member', 'applicant'] as const

/** Somebody who is everything there is: no door is closed to them for want of a role. */
const anybody = (): Promise<TestPerson> =>
  aPerson(api, {
    partnerOf: [trust],
    grants: [{ kind: 'administrator' }, ...kinds.map((kind) => ({ kind, of: trust }))],
  })

const tokenOf = async (person: TestPerson): Promise<string> =>
  (await signInAs(api, person)).authorization.replace('Bearer ', '')

const standing = await tokenOf(await anybody())
const [, payload = ''] = standing.split('.')
const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const secret = api.deps.config.jwtSecret

const keyed = (header: object, content: object, key: string, hash = 'sha256'): string => {
  const text = `${encode(header)}.${encode(content)}`
  return `${text}.${createHmac(hash, key).update(text).digest('base64url')}`
}
const pair = generateKeyPairSync('ed25519')
const publicKey = pair.publicKey.export({ type: 'spki', format: 'pem' }).toString()
const signed = (): string => {
  const text = `${encode({ alg: 'EdDSA', typ: 'JWT', jwk: pair.publicKey.export({ format: 'jwk' }) })}.${payload}`
  return `${text}.${sign(null, Buffer.from(text), pair.privateKey).toString('base64url')}`
}

const ended = async (statement: string): Promise<string> => {
  const person = await anybody()
  const token = await tokenOf(person)
  await api.owner.query(statement, [person.id])
  return token
}

const noSignIn = { ...claims, sid: newId() }
/** Refused in the same way wherever they come: tried on some operations. */
const forged: [string, string | undefined][] = [
  ['an empty token', ''],
  ['a token without a signature', `${encode({ alg: 'none', typ: 'JWT' })}.${payload}.`],
  ['a token whose algorithm is spelt otherwise', `${encode({ alg: 'nOnE' })}.${payload}.`],
  ['a token of another key', keyed({ alg: 'HS256', typ: 'JWT' }, claims, 'another key that is just as long')],
  ['a token of an empty key', keyed({ alg: 'HS256', typ: 'JWT' }, claims, '\0')],
  ['our secret under an algorithm that we do not use', keyed({ alg: 'HS512', typ: 'JWT' }, claims, secret, 'sha512')],
  ['a public key used as a secret', keyed({ alg: 'HS256', typ: 'JWT' }, claims, publicKey)],
  ['a key that the token brings along', signed()],
  ['a key that the token points at', keyed({ alg: 'HS256', kid: '../../dev/null', jku: 'http://e.test' }, claims, '')],
  ['a token of which one letter was changed', `${standing.slice(0, -2)}${standing.endsWith('AA') ? 'BB' : 'AA'}`],
  ['other claims under a signature that was right', standing.replace(payload, encode({ ...claims, sub: newId() }))],
  ['a token that has run out', keyed({ alg: 'HS256', typ: 'JWT' }, { ...claims, exp: 1_600_000_000 }, secret)],
  ['a token for another audience', keyed({ alg: 'HS256', typ: 'JWT' }, { ...claims, aud: 'other' }, secret)],
  ['a token of a sign-in that never was', keyed({ alg: 'HS256', typ: 'JWT' }, noSignIn, secret)],
  ['the token of somebody who was erased', await ended('delete from sign_ins where person_id = $1')],
]
/** Refused with the first look into the database, which each operation takes by itself: it is tried on all. */
const overtaken: [string, string | undefined][] = [
  ['nothing', undefined],
  ['the token of who has signed out', await ended('update sign_ins set ended_at = now() where person_id = $1')],
  [
    'the token of an account that is disabled',
    await ended('update accounts set disabled_at = now() where person_id = $1'),
  ],
]

/** A file is asked for before anything else; that its sender is sent away first stands in uploads.test.ts. */
const takesFile = 'POST /people/imports'
const closed = (await operationsOf(api)).filter(({ name, access }) => !access.includes('public') && name !== takesFile)
const some = closed.filter((_operation, at) => at % 9 === 0)

const operationNamed = (name: string): Operation => {
  const found = closed.find((one) => one.name === name)
  if (!found) throw new Error(`There is no ${name}`)
  return found
}

const statusOf = async (operation: Operation, token: string | undefined): Promise<number> => {
  const request = swapped(operation, { known: new Map(), path: '', rest: '', seed: 1 })
  const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const reply = await ask(`${api.url}/api/v1${request.address}`, {
    method: operation.method,
    headers: { ...request.headers, ...authorization },
    ...(request.body && operation.method !== 'GET' ? { body: request.body } : {}),
  })
  await reply.arrayBuffer()
  return reply.status
}

/** Each of these asks hundreds of times. */
const timeout = 120_000

const letIn = async (operations: Operation[], token: string | undefined, refusal: number): Promise<string[]> => {
  const others: string[] = []
  for (const operation of operations) {
    const status = await statusOf(operation, token)
    if (status !== refusal) others.push(`${operation.name}: ${status}`)
  }
  return others
}

describe('no operation but the public ones is open to', { timeout }, () => {
  test.each(forged)('%s', async (_what, token) => {
    expect(await letIn(some, token, 401)).toEqual([])
  })

  test.each(overtaken)('%s', async (_what, token) => {
    expect(await letIn(closed, token, 401)).toEqual([])
  })

  test('while who stands as they should comes in everywhere', async () => {
    const refused: string[] = []
    for (const operation of closed.filter(({ method }) => method === 'GET')) {
      const status = await statusOf(operation, standing)
      if (status === 401 || status === 403) refused.push(operation.name)
    }

    expect(closed.length).toBeGreaterThan(400)
    expect(refused.length).toBeLessThan(closed.length / 20)
  })
})

describe('a role that has ended bites at once, whatever the token still says:', { timeout }, () => {
  test.each(kinds)('%s', async (kind) => {
    const person = await aPerson(api, { grants: [{ kind, of: trust }] })
    const token = await tokenOf(person)
    await api.owner.query('update grants set ended_at = now() where person_id = $1', [person.id])
    const theirs = closed.filter(({ access }) => access.includes(kind))

    expect(theirs.length).toBeGreaterThan(5)
    expect(await letIn(theirs, token, 403)).toEqual([])
  })

  test('a grant whose last day was yesterday is none', async () => {
    const person = await aPerson(api, { grants: [{ kind: 'coordinator', of: trust }] })
    const token = await tokenOf(person)
    await api.owner.query(`update grants set valid_to = '2026-11-22' where person_id = $1`, [person.id])
    const theirs = closed.filter(({ access }) => access.includes('coordinator'))

    expect(await letIn(theirs, token, 403)).toEqual([])
  })

  test('a partner whose appointment has ended', async () => {
    const person = await aPerson(api, { partnerOf: [trust] })
    const token = await tokenOf(person)
    await api.owner.query(
      `update appointments set status = 'ended', ended_on = '2026-11-20', end_reason = 'own-wish' where person_id = $1`,
      [person.id],
    )
    const theirs = closed.filter(({ access }) => access.includes('partner'))

    expect(await letIn(theirs, token, 403)).toEqual([])
  })
})

test('who was refused, where and by which answer stands in the log', async () => {
  const person = await aPerson(api, { partnerOf: [trust] })
  const token = await tokenOf(person)
  log.length = 0

  await statusOf(operationNamed('GET /people'), token)
  await statusOf(operationNamed('GET /people'), undefined)

  expect(log.map((line) => JSON.parse(line))).toMatchObject([
    { msg: 'refused', method: 'GET', route: '/api/v1/people', status: 403, person: person.id },
    { msg: 'refused', method: 'GET', route: '/api/v1/people', status: 401 },
  ])
})
