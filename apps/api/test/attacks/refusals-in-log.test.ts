import { describe, expect, test } from 'vitest'
import { startApi } from '../harness.ts'
import { anOrganisation, aPartner, password, signInAs } from '../people.ts'
import { nextCode, withAuthenticator } from '../second-factor.ts'

const log: string[] = []
const api = await startApi('2026-11-23T10:00:00Z', { level: 'warn', stream: { write: (line) => void log.push(line) } })
const trust = await anOrganisation(api, 'Northmoor')

type Line = { msg: string; level: number; time: number; reqId: string; route: string; status: number; person?: string }

/** The lines that this caused, and that nothing in them tells who somebody is or what was typed. */
const linesOf = async (asked: () => PromiseLike<unknown>, telling: string[]): Promise<Line[]> => {
  log.length = 0
  await asked()
  for (const word of telling) expect(log.join('\n')).not.toContain(word)
  return log.map((line) => JSON.parse(line))
}
const signIn = (email: string, typed: string) => api.http.post('/api/v1/auth/sign-in').send({ email, password: typed })

const auditedOf = async (personId: string): Promise<string[]> =>
  (await api.owner.query('select action from audit_entries where actor_id = $1 order by id', [personId])).rows.map(
    ({ action }) => action,
  )

describe('of signing in', () => {
  test.each([
    ['a wrong password', async () => (await aPartner(api, trust)).email],
    ['an address that nobody has', async () => 'nobody@example.org'],
    [
      'an account that is shut',
      async () => {
        const { id, email } = await aPartner(api, trust)
        await api.owner.query('update accounts set disabled_at = now() where person_id = $1', [id])
        return email
      },
    ],
  ])('%s stands in the log: when, where and how it was answered, and not who was meant', async (_what, addressOf) => {
    const email = await addressOf()

    const lines = await linesOf(() => signIn(email, 'a guess of somebody'), [email, 'a guess of somebody'])

    expect(lines).toMatchObject([{ msg: 'refused', level: 40, route: '/api/v1/auth/sign-in', status: 401 }])
    expect(lines[0]?.reqId).toBeTruthy()
    expect(lines[0]?.time).toBeGreaterThan(0)
  })

  test('a wrong code in the second step, and a token that was never handed out', async () => {
    const partner = await aPartner(api, trust)
    await withAuthenticator(api, partner)
    const { token } = (await signIn(partner.email, password)).body
    const code = (sent: string) => api.http.post('/api/v1/auth/second-step/code').send({ token: sent, code: '000000' })

    const wrong = await linesOf(() => code(token), [token, partner.email, '000000'])
    const unknown = await linesOf(() => code('a'.repeat(43)), ['a'.repeat(43)])

    for (const [line] of [wrong, unknown]) {
      expect(line).toMatchObject({ msg: 'refused', route: '/api/v1/auth/second-step/code', status: 401 })
    }
  })

  test('a cookie that is over, and a proof that was not one', async () => {
    const partner = await aPartner(api, trust)
    const { authorization } = await signInAs(api, partner)

    const cookie = await linesOf(
      () => api.http.post('/api/v1/auth/refresh').set('cookie', `elevate_refresh=${'b'.repeat(43)}`),
      ['b'.repeat(43)],
    )
    const proof = await linesOf(
      () => api.http.post('/api/v1/auth/proof/password').set({ authorization }).send({ password: 'not the password' }),
      [partner.email, 'not the password'],
    )

    expect(cookie).toMatchObject([{ msg: 'refused', route: '/api/v1/auth/refresh', status: 401 }])
    expect(proof).toMatchObject([
      { msg: 'refused', route: '/api/v1/auth/proof/password', status: 400, person: partner.id },
    ])
  })

  test('guessing that is slowed down', async () => {
    const { email } = await aPartner(api, trust)
    for (let guess = 0; guess < 20; guess += 1) await signIn(email, `guess number ${guess}`)

    const lines = await linesOf(() => signIn(email, 'one guess more'), [email, 'one guess more'])

    expect(lines).toMatchObject([{ msg: 'refused', route: '/api/v1/auth/sign-in', status: 429 }])
  })

  test('and one that succeeds stands in the trail, with whether there was a second factor', async () => {
    const partner = await aPartner(api, trust)
    nextCode(api)

    const lines = await linesOf(() => signIn(partner.email, password), [partner.email, password])

    expect(lines).toEqual([])
    expect(await auditedOf(partner.id)).toEqual(['sign-in.started'])
  })
})

describe('of what somebody may do', () => {
  test('a door that is closed to their role, and no token at all, stand in the log', async () => {
    const partner = await aPartner(api, trust)
    const { authorization } = await signInAs(api, partner)
    const search = '/api/v1/people?search=Winterbourne'

    const closed = await linesOf(() => api.http.get(search).set({ authorization }), ['Winterbourne', partner.email])
    const nobody = await linesOf(() => api.http.get(search), ['Winterbourne'])

    expect(closed).toMatchObject([{ msg: 'refused', route: '/api/v1/people', status: 403, person: partner.id }])
    expect(nobody).toMatchObject([{ msg: 'refused', route: '/api/v1/people', status: 401 }])
    expect(nobody[0]?.person).toBeUndefined()
  })

  test('so does a forged token, without the token', async () => {
    const { authorization } = await signInAs(api, await aPartner(api, trust))
    const forged = `${authorization.slice(0, -4)}AAAA`

    const lines = await linesOf(() => api.http.get('/api/v1/me').set('authorization', forged), [forged.slice(7, 40)])

    expect(lines).toMatchObject([{ msg: 'refused', route: '/api/v1/me', status: 401 }])
  })

  test('and who was left signed in and is asked to confirm that it is them', async () => {
    const partner = await aPartner(api, trust)
    const { authorization } = await signInAs(api, partner)
    await api.owner.query('update sign_ins set proved_at = $2 where person_id = $1', [
      partner.id,
      new Date(api.clock.now.getTime() - 16 * 60_000),
    ])

    const lines = await linesOf(() => api.http.get('/api/v1/me/data').set({ authorization }), [partner.email])

    expect(lines).toMatchObject([{ msg: 'refused', route: '/api/v1/me/data', status: 403, person: partner.id }])
  })
})
