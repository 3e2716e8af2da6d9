import { createHmac } from 'node:crypto'
import Fastify from 'fastify'
import { describe, expect, test } from 'vitest'
import { security } from '../../src/plugins/security.ts'
import { startApi } from '../harness.ts'
import { anOrganisation, aPartner, signInAs } from '../people.ts'

const api = await startApi()
const trust = await anOrganisation(api)
const partner = await aPartner(api, trust)
const { authorization } = await signInAs(api, partner)

const get = (path: string) => api.http.get(path).set('authorization', authorization)
const expectProblem = (
  reply: { status: number; type: string; body: Record<string, unknown> },
  status: number,
  code: string,
) => {
  expect(reply.body).toMatchObject({ status, code })
  expect(reply.status).toBe(status)
  expect(reply.type).toBe('application/problem+json')
  expect(Object.keys(reply.body)).toEqual(
    expect.arrayContaining(['type', 'title', 'status', 'detail', 'code', 'requestId']),
  )
}

describe('every error is a problem with a code and a reference', () => {
  test('an unknown path', async () => {
    expectProblem(await api.http.get('/api/v1/nothing-here'), 404, 'not-found')
    expectProblem(await api.http.get('/api/nothing?token=secret'), 404, 'not-found')
  })

  test('a path that cannot be read', async () => {
    expectProblem(await api.http.get('/api/v1/%zz'), 400, 'bad-address')
  })

  test('a body that is not JSON, and one of another kind', async () => {
    const signIn = () => api.http.post('/api/v1/auth/sign-in')

    expectProblem(await signIn().set('content-type', 'application/json').send('{"email":'), 400, 'bad-json')
    expectProblem(await signIn().set('content-type', 'application/json').send(''), 400, 'bad-json')
    expectProblem(await signIn().set('content-type', 'text/xml').send('<a/>'), 415, 'media-type')
  })

  test('a body that is too large', async () => {
    const reply = await api.http
      .post('/api/v1/auth/sign-in')
      .send({ email: 'a@example.org', password: 'x'.repeat(200_000) })

    expectProblem(reply, 413, 'too-large')
  })

  test('JSON that is nested without end does not hurt', async () => {
    const deep = `${'['.repeat(40_000)}${']'.repeat(40_000)}`

    const reply = await api.http.post('/api/v1/auth/sign-in').set('content-type', 'application/json').send(deep)

    expect(reply.status).toBe(400)
  })
})

describe('what is wrong is named by field and rule', () => {
  test('a missing field, an unknown field and a number in place of text', async () => {
    const reply = await api.http.post('/api/v1/auth/sign-in').send({ email: 7, role: 'administrator' })

    expectProblem(reply, 400, 'bad-input')
    expect(reply.body.fields).toEqual({ '/email': 'type:string', '/password': 'required', '/role': 'unknown' })
  })

  test.each([
    ['limit=Infinity', 'type:integer'],
    ['limit=1e400', 'type:integer'],
    ['limit=0', 'minimum:1'],
    ['limit=101', 'maximum:100'],
    ['limit=2.5', 'type:integer'],
    ['limit=', 'type:integer'],
  ])('%s is refused', async (query, rule) => {
    const reply = await get(`/api/v1/me/notifications?${query}`)

    expectProblem(reply, 400, 'bad-input')
    expect(reply.body.fields).toEqual({ 'query/limit': rule })
  })

  test.each(['bm90IG91cnM', 'W10', 'WyJcdTAwMDAiXQ', 'WzEsMl0', 'WyJ4Il0', 'W251bGxd', 'WzFd'])(
    'the cursor %s is not one of ours',
    async (cursor) => {
      const reply = await get(`/api/v1/me/notifications?cursor=${cursor}`)

      expectProblem(reply, 400, 'bad-input')
    },
  )

  test('unknown query parameters and ids that are none', async () => {
    const unknown = await get('/api/v1/me/notifications?sort=name')
    const noId = await api.http.delete('/api/v1/auth/sessions/17').set('authorization', authorization)

    expect(unknown.body.fields).toEqual({ 'query/sort': 'unknown' })
    expect(noId.body.fields).toEqual({ 'params/sessionId': 'pattern' })
  })

  test('an id has one spelling', async () => {
    const [{ id }] = (await get('/api/v1/auth/sessions')).body.items

    for (const spelling of [`urn:uuid:${id}`, id.toUpperCase(), `{${id}}`]) {
      const reply = await api.http.delete(`/api/v1/auth/sessions/${spelling}`).set('authorization', authorization)
      expectProblem(reply, 400, 'bad-input')
    }
  })

  test('half a character is no text', async () => {
    const reply = await api.http
      .post('/api/v1/auth/password-links')
      .set('content-type', 'application/json')
      .send('{"email":"a\\ud800@example.org"}')

    expectProblem(reply, 400, 'bad-input')
  })

  test('NUL and other control characters are refused before they reach the database', async () => {
    const reply = await api.http.post('/api/v1/auth/password-links').send({ email: 'a\u0000b@example.org' })

    expectProblem(reply, 400, 'bad-input')
    expect(reply.body.fields).toEqual({ '/email': 'pattern' })
  })
})

describe('access tokens', () => {
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const forged = (header: object, claims: object, secret: string) => {
    const content = `${encode(header)}.${encode(claims)}`
    return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`
  }
  const payload = JSON.parse(Buffer.from(authorization.split('.')[1] ?? '', 'base64url').toString()) as Record<
    string,
    unknown
  >
  const { exp: _exp, ...withoutExpiry } = payload
  const { aud: _aud, ...withoutAudience } = payload
  const ours = api.deps.config.jwtSecret

  test.each([
    ['of an algorithm that we do not use', `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(payload)}.c2ln`],
    ['without a signature', `${encode({ alg: 'none', typ: 'JWT' })}.${encode(payload)}.`],
    ['signed with another secret', forged({ alg: 'HS256', typ: 'JWT' }, payload, 'another secret of the same length')],
    ['that never ends', forged({ alg: 'HS256', typ: 'JWT' }, withoutExpiry, ours)],
    ['for somebody else', forged({ alg: 'HS256', typ: 'JWT' }, withoutAudience, ours)],
    ['from somebody else', forged({ alg: 'HS256', typ: 'JWT' }, { ...payload, iss: 'other' }, ours)],
    ['that has run out', forged({ alg: 'HS256', typ: 'JWT' }, { ...payload, exp: 1_600_000_000 }, ours)],
    ['that is no token', 'x.y.z'],
  ])('a token %s is no sign-in', async (_what, token) => {
    const reply = await api.http.get('/api/v1/me').set('authorization', `Bearer ${token}`)

    expectProblem(reply, 401, 'signed-out')
  })

  test('who is not signed in learns nothing of the form of a request', async () => {
    const reply = await api.http.post('/api/v1/auth/password').send({ nonsense: true })

    expectProblem(reply, 401, 'signed-out')
    expect(reply.body.fields).toBeUndefined()
  })
})

describe('headers', () => {
  test('replies about persons are kept by nobody, and nothing inline may run', async () => {
    const reply = await get('/api/v1/me')

    expect(reply.headers['cache-control']).toBe('no-store')
    expect(reply.headers['content-security-policy']).toContain("default-src 'none'")
    expect(reply.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
    })
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
    expect(reply.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('a page runs what comes with it, and nothing inline', async () => {
    const policy = (await api.http.get('/api/docs/')).headers['content-security-policy']

    expect(policy).toContain("script-src 'self'")
    expect(policy).not.toContain('unsafe')
  })

  test('nothing of another kind or place is loaded, and nobody frames a page or turns its addresses', async () => {
    const { headers } = await api.http.get('/api/docs/')

    const policy = String(headers['content-security-policy']).split(';')
    for (const directive of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(directive)
    }
  })

  test('a page of another site may read nothing, whichever origin it names, and may not ask first either', async () => {
    const replies = await Promise.all(
      ['https://evil.example', 'null', 'http://elevate.test.evil.example', 'http://elevate.test'].flatMap((origin) => [
        get('/api/v1/me').set('origin', origin),
        api.http
          .options('/api/v1/people')
          .set({ origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization' }),
      ]),
    )

    for (const { headers } of replies) {
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([])
    }
    expect(replies.filter(({ status }) => status === 204 || status === 200)).toHaveLength(4)
  })

  test('browsers are told to come by HTTPS alone, where people do', async () => {
    const head = async (publicUrl: string) => {
      const app = Fastify().get('/', () => '')
      await app.register(security, { publicUrl })
      return (await app.inject('/')).headers['strict-transport-security']
    }

    expect(await head('https://elevate.test')).toBe('max-age=63072000; includeSubDomains')
    expect(await head('http://localhost:3000')).toBeUndefined()
  })
})
