import { hash } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'
import { anOrganisation, aPartner, password } from '../../../test/people.ts'
import { isOutdated } from './passwords.ts'

const api = await startApi()
const trust = await anOrganisation(api)

/** OWASP, Password Storage Cheat Sheet: argon2id with at least 19 MiB, two passes, one lane, and a salt of its own. */
const owasp = { memory: 19 * 1024, passes: 2, lanes: 1 }

const storedFor = async (personId: string): Promise<string> => {
  const { rows } = await api.owner.query('select password_hash from accounts where person_id = $1', [personId])
  return rows[0].password_hash
}
const signIn = (email: string, typed = password) =>
  api.http.post('/api/v1/auth/sign-in').send({ email, password: typed })

const partsOf = (stored: string) => {
  const [, kind, version, cost = '', salt = '', sum = ''] = stored.split('$')
  const [memory = 0, passes = 0, lanes = 0] = cost.split(',').map((one) => Number(one.slice(2)))
  const bytes = (text: string) => Buffer.from(text, 'base64').length
  return { kind, version, memory, passes, lanes, saltBytes: bytes(salt), sumBytes: bytes(sum) }
}

const chosen = async () => {
  const partner = await aPartner(api, trust)
  await api.http.post('/api/v1/auth/password-links').send({ email: partner.email })
  const { rows } = await api.owner.query('select body from outbox where to_address = $1', [partner.email])
  const [, token = ''] = /\/link\/([\w-]+)/.exec(rows[0].body) ?? []
  const body = { token, password: 'a walk along the canal' }
  const reply = await api.http.post('/api/v1/auth/links/choose-password').send(body)
  expect(reply.status).toBe(200)
  return partner
}

test('a password that is chosen is kept as argon2id of the cost that OWASP asks for, with a salt of its own', async () => {
  const [one, other] = [await storedFor((await chosen()).id), await storedFor((await chosen()).id)]

  const { kind, version, memory, passes, lanes, saltBytes, sumBytes } = partsOf(one)
  expect([kind, version]).toEqual(['argon2id', 'v=19'])
  expect(memory).toBeGreaterThanOrEqual(owasp.memory)
  expect(passes).toBeGreaterThanOrEqual(owasp.passes)
  expect(lanes).toBe(owasp.lanes)
  expect(saltBytes).toBeGreaterThanOrEqual(16)
  expect(sumBytes).toBeGreaterThanOrEqual(32)
  // The same password of two people.
  expect(other).not.toBe(one)
})

test('a hash from weaker times is made anew when its password is typed, and only then', async () => {
  const partner = await aPartner(api, trust)
  const weak = await hash(password, { memoryCost: 4_096, timeCost: 1, parallelism: 1 })
  await api.owner.query('update accounts set password_hash = $2 where person_id = $1', [partner.id, weak])

  const wrong = await signIn(partner.email, 'not the password')
  const afterWrong = await storedFor(partner.id)
  const right = await signIn(partner.email)
  const renewed = await storedFor(partner.id)
  const again = await signIn(partner.email)

  expect([wrong.status, right.status, again.status]).toEqual([401, 200, 200])
  expect(afterWrong).toBe(weak)
  expect(isOutdated(renewed)).toBe(false)
  expect(await storedFor(partner.id)).toBe(renewed)
})

test.each([
  ['$argon2id$v=19$m=19456,t=2,p=1$c2FsdA$c3Vt', false],
  ['$argon2id$v=19$m=65536,t=3,p=1$c2FsdA$c3Vt', false],
  ['$argon2id$v=19$m=19455,t=2,p=1$c2FsdA$c3Vt', true],
  ['$argon2id$v=19$m=19456,t=1,p=1$c2FsdA$c3Vt', true],
  ['$argon2i$v=19$m=65536,t=3,p=1$c2FsdA$c3Vt', true],
  ['$2b$12$abcdefghijklmnopqrstuv', true],
])('%s is outdated: %s', (stored, expected) => {
  expect(isOutdated(stored)).toBe(expected)
})
