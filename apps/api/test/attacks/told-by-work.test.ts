import { beforeEach, describe, expect, test } from 'vitest'
import { argon2 } from '../../src/features/sign-in/public.ts'
import { startApi } from '../harness.ts'
import { anOrganisation, aPartner, password, type TestPerson } from '../people.ts'
import { aCampaign } from '../recruitment.ts'
import { requireOf, withAuthenticator, withPasskey } from '../second-factor.ts'

/**
 * Whether an address has an account is told neither by the answer nor by how long it takes. Time is not measured here:
 * what is compared is the work, counted in runs of argon2 and in statements to the database.
 */
const api = await startApi()
const trust = await anOrganisation(api, 'Northmoor')
const campaign = await aCampaign(api, trust)

/** Each asks from a network of its own, so that none is slowed down by another. */
let network = 0
const ask = async (path: string, body: object) => {
  network += 1
  const before = api.database.asked.statements
  const runs = argon2.runs
  const reply = await api.http.post(`/api/v1${path}`).set('x-forwarded-for', `198.51.100.${network}`).send(body)
  const { requestId: _own, ...said } = reply.body
  return {
    answer: { status: reply.status, body: said, cookie: reply.headers['set-cookie'] },
    work: {
      argon2: argon2.runs - runs,
      statements: api.database.asked.statements - before,
    },
  }
}

const disabled = async (): Promise<TestPerson> => {
  const partner = await aPartner(api, trust)
  await api.owner.query('update accounts set disabled_at = now() where person_id = $1', [partner.id])
  return partner
}
const invited = async (): Promise<TestPerson> => {
  const partner = await aPartner(api, trust)
  await api.owner.query('update accounts set password_hash = null where person_id = $1', [partner.id])
  return partner
}
const withApp = async (): Promise<TestPerson> => {
  const partner = await aPartner(api, trust)
  await withAuthenticator(api, partner)
  return partner
}
const withKey = async (): Promise<TestPerson> => {
  const partner = await aPartner(api, trust)
  await withPasskey(api, partner)
  return partner
}

/** Everybody whose answers could differ, with an address of each. */
const kinds = async (): Promise<Record<string, string>> => ({
  'nobody at all': `nobody${network}@example.org`,
  'a partner': (await aPartner(api, trust)).email,
  'somebody whose account is shut': (await disabled()).email,
  'somebody who never chose a password': (await invited()).email,
  'somebody with an authenticator app': (await withApp()).email,
  'somebody with a passkey': (await withKey()).email,
})

const forEachKind = async (path: string, body: (email: string) => object) => {
  const said: [string, Awaited<ReturnType<typeof ask>>][] = []
  for (const [kind, email] of Object.entries(await kinds())) said.push([kind, await ask(path, body(email))])
  return said
}

beforeEach(() => requireOf(api, 'nobody'))

describe('the same answer after the same work, whoever it is about:', () => {
  test.each([
    ['a wrong password', '/auth/sign-in', 401, (email: string) => ({ email, password: 'not the password' })],
    ['a forgotten password', '/auth/password-links', 202, (email: string) => ({ email })],
    [
      'beginning to apply, which makes an account',
      `/adverts/${campaign.slug}/applications`,
      202,
      (email: string) => ({ givenName: 'Beatrix', email }),
    ],
  ] as const)('%s', async (_what, path, status, body) => {
    // The first of a kind also prepares: what is compared is asked a second time.
    await forEachKind(path, body)

    const said = await forEachKind(path, body)

    const [[, nobody] = []] = said
    expect(nobody?.answer.status).toBe(status)
    for (const [kind, one] of said) expect([kind, one.answer, one.work]).toEqual([kind, nobody?.answer, nobody?.work])
  })

  test('a wrong password costs one comparison, also where there is nothing to compare with', async () => {
    const { work } = await ask('/auth/sign-in', { email: 'nobody@example.org', password: 'not the password' })

    expect(work.argon2).toBe(1)
  })

  test('a question for a passkey is asked of nobody in particular', async () => {
    const one = await ask('/auth/passkey/question', {})

    expect(one.answer.status).toBe(200)
    expect(one.answer.body.question.allowCredentials ?? []).toEqual([])
  })

  test('a link that was never sent, chosen by or looked at, is answered after the same hashing as one that was', async () => {
    const token = 'aaaaaaaaaaaaaaaaaaaaaa'
    const { answer, work } = await ask('/auth/links/choose-password', { token, password: 'a walk along the canal' })

    expect([answer.status, work.argon2]).toEqual([404, 1])
  })

  test.each(['code', 'passkey', 'recovery-code'])('a second step by %s opens with its own token alone', async (way) => {
    const token = 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'
    const first = await ask(`/auth/second-step/${way}`, { token, code: '123456' })
    const other = await ask(`/auth/second-step/${way}`, { token: token.replaceAll('a', 'b'), code: '123456' })

    expect(first.answer.status).toBeGreaterThanOrEqual(400)
    expect(other.answer).toEqual(first.answer)
    expect(other.work).toEqual(first.work)
  })
})

describe('what was undone is undone', () => {
  const countOf = async (table: string): Promise<number> =>
    (await api.owner.query(`select count(*)::int as n from ${table}`)).rows[0].n

  test('for an unknown address a forgotten password leaves no link and no mail', async () => {
    const before = [await countOf('links'), await countOf('outbox')]

    await ask('/auth/password-links', { email: 'nobody-here@example.org' })

    expect([await countOf('links'), await countOf('outbox')]).toEqual(before)
  })

  test('somebody known who begins to apply gets one mail, and nobody new is made', async () => {
    const { email } = await aPartner(api, trust)
    const before = [await countOf('people'), await countOf('accounts'), await countOf('applications')]
    const mails = await countOf('outbox')

    await ask(`/adverts/${campaign.slug}/applications`, { givenName: 'Beatrix', email })

    expect([await countOf('people'), await countOf('accounts'), await countOf('applications')]).toEqual(before)
    expect(await countOf('outbox')).toBe(mails + 1)
  })

  test('somebody whose account is shut gets none', async () => {
    const { email } = await disabled()
    const mails = await countOf('outbox')

    await ask('/auth/password-links', { email })
    await ask(`/adverts/${campaign.slug}/applications`, { givenName: 'Beatrix', email })

    expect(await countOf('outbox')).toBe(mails)
  })

  test('a signed-in person is none of these: their right password opens', async () => {
    const { email } = await aPartner(api, trust)

    expect((await ask('/auth/sign-in', { email, password })).answer.status).toBe(200)
  })
})
