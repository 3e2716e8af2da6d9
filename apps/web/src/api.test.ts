import { askForPasswordLink, changePassword, listSessions } from '@elevate/contracts/auth'
import { endpoint } from '@elevate/contracts/endpoint'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

type Sent = { method: string; path: string; headers: Headers }

/** The far end of the network: a server that rotates its cookie and takes a replayed one for theft. */
function fakeServer() {
  const sent: Sent[] = []
  const server = {
    sent,
    isSignedIn: true,
    loseAnswers: false,
    refreshes: 0,
    goodToken: '',
    answer: () => json(200, { items: [] }),
  }
  let cookie = 0
  const renew = (shown: number): Response => {
    if (server.loseAnswers) throw new TypeError('Failed to fetch')
    if (!server.isSignedIn || shown !== cookie) return problem(401, 'signed-out')
    cookie += 1
    server.refreshes += 1
    server.goodToken = `token-${cookie}`
    return json(200, signedIn(server.goodToken))
  }
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const headers = new Headers(init.headers)
    sent.push({ method: init.method ?? '', path, headers })
    const shown = cookie
    await pause()
    if (path.endsWith('/auth/refresh')) return renew(shown)
    const isKnown = headers.get('authorization') === `Bearer ${server.goodToken}`
    return isKnown || !headers.has('authorization') ? server.answer() : problem(401, 'signed-out')
  })
  return server
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 1))
const later = () => new Date(Date.now() + 600_000).toISOString()
const signedIn = (accessToken: string, id = 'amina') => ({
  accessToken,
  expiresAt: later(),
  user: { id, name: 'Amina', email: 'amina@example.org' },
})
const json = (status: number, body: unknown, headers = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } })
const problem = (status: number, code: string, headers = {}) =>
  json(status, { type: 'x', title: 'x', status, detail: 'x', code, requestId: 'ref-1' }, headers)

/** One browser tab: a copy of the modules with memory of its own. */
async function openTab() {
  vi.resetModules()
  const [api, state, restore, proof] = await Promise.all([
    import('./api.ts'),
    import('./app/session/state.ts'),
    import('./app/session/restore.ts'),
    import('./app/session/proof.ts'),
  ])
  return { ...api, ...state, ...restore, ...proof }
}

let server: ReturnType<typeof fakeServer>
beforeEach(() => {
  server = fakeServer()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

describe('staying signed in', () => {
  test('a page that asks for many things at once renews its sign-in once', async () => {
    const tab = await openTab()

    await Promise.all(Array.from({ length: 10 }, () => tab.call(listSessions)))

    expect(server.refreshes).toBe(1)
  })

  test('a token that the server no longer takes is renewed and the request goes out again, once', async () => {
    const tab = await openTab()
    await tab.call(listSessions)
    server.goodToken = 'another'
    server.sent.length = 0

    await Promise.all([tab.call(listSessions), tab.call(listSessions)])

    expect(server.refreshes).toBe(2)
    expect(server.sent.filter(({ path }) => path.endsWith('/auth/sessions'))).toHaveLength(4)
  })

  test('two tabs that renew at the same moment both stay signed in', async () => {
    const first = await openTab()
    const second = await openTab()

    const answers = await Promise.all([first.call(listSessions), second.call(listSessions)]).catch(
      (fault: unknown) => fault,
    )

    // The later tab's renewal made the earlier one's token stale, which costs a repeat and not the session.
    expect(answers).toEqual([{ items: [] }, { items: [] }])
  })

  test('a renewal whose answer was lost is asked for again as the same one, by the next page too', async () => {
    const kept = new Map<string, string>()
    vi.stubGlobal('localStorage', {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => kept.set(name, value),
      removeItem: (name: string) => kept.delete(name),
    })
    const keys = () =>
      server.sent
        .filter(({ path }) => path.endsWith('/auth/refresh'))
        .map(({ headers }) => headers.get('idempotency-key'))
    const first = await openTab()
    server.loseAnswers = true
    await first.restoreSession().catch(() => {})

    server.loseAnswers = false
    await (await openTab()).restoreSession()
    await (await openTab()).restoreSession()

    const [lost, again, another] = keys()
    expect(lost).toMatch(/^[0-9a-f-]{36}$/)
    expect(again).toBe(lost)
    expect(another).not.toBe(lost)
    expect(kept.size).toBe(0)
  })

  test('who was never signed in is told so', async () => {
    server.isSignedIn = false
    const tab = await openTab()
    await tab.restoreSession()

    await expect(tab.call(listSessions)).rejects.toMatchObject({ status: 401, code: 'signed-out' })
    expect(tab.sessionState()).toBe('signed-out')
  })

  test('what was being sent when the session ended is sent after signing in again', async () => {
    const tab = await openTab()
    await tab.restoreSession()
    server.isSignedIn = false
    server.goodToken = 'none'
    const pending = tab.call(listSessions)
    await vi.waitFor(() => expect(tab.sessionState()).toBe('ended'))

    server.goodToken = 'fresh'
    tab.signedIn(signedIn('fresh'))

    expect(await pending).toEqual({ items: [] })
  })

  test.each([
    ['sent again, once, when the person has confirmed that it is them', true, 2],
    ['left undone where they would rather not', false, 1],
  ])('what wants a fresh proof is %s', async (_what, isProved, times) => {
    const tab = await openTab()
    await tab.call(listSessions)
    const before = server.sent.length
    server.answer = () => problem(403, 'reauthentication-required')

    const asking = tab.call(listSessions).catch((fault: unknown) => fault)
    await vi.waitFor(() => expect(server.sent.length).toBe(before + 1))
    await pause()
    server.answer = () => json(200, { items: [] })
    await vi.waitFor(async () => {
      tab.proofSettled(isProved)
      expect(await Promise.race([asking, pause().then(() => 'waits')])).not.toBe('waits')
    })

    expect(server.sent.length).toBe(before + times)
    expect(await asking).toMatchObject(isProved ? { items: [] } : { code: 'reauthentication-required' })
  })

  test('a tab in which somebody else has signed in meanwhile starts afresh', async () => {
    const assign = vi.fn()
    vi.stubGlobal('window', { location: { assign } })
    const tab = await openTab()
    await tab.restoreSession()
    server.goodToken = 'none'
    vi.stubGlobal('fetch', async (path: string) =>
      path.endsWith('/auth/refresh') ? json(200, signedIn('bashirs', 'bashir')) : problem(401, 'signed-out'),
    )

    void tab.call(listSessions)

    await vi.waitFor(() => expect(assign).toHaveBeenCalledWith('/'))
  })
})

describe('what is sent', () => {
  const editNote = endpoint({
    method: 'PATCH',
    url: '/notes',
    schema: { summary: '', tags: [], response: {} },
    versioned: true,
    repeatable: true,
  })

  test('a change names the version that it was made from, and a key that its repeat keeps', async () => {
    const tab = await openTab()
    await tab.call(listSessions)
    server.goodToken = 'another'

    await tab.call(editNote, { ifMatch: '"7"' })

    const tries = server.sent.filter(({ path }) => path.endsWith('/notes'))
    expect(tries.map(({ headers }) => headers.get('if-match'))).toEqual(['"7"', '"7"'])
    expect(new Set(tries.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(1)
    expect(tries[0]?.headers.get('idempotency-key')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
  })

  test('what needs nobody to be signed in carries no token', async () => {
    const tab = await openTab()
    server.answer = () => json(202, { sentIfKnown: true })

    await tab.callOpenly(askForPasswordLink, { body: { email: 'a@example.org' } })

    expect(server.sent.map(({ headers }) => headers.get('authorization'))).toEqual([null])
  })

  test('a file comes with the name that the API gave it', async () => {
    const tab = await openTab()
    server.answer = () => json(200, {}, { 'content-disposition': "attachment; filename*=UTF-8''partners%20%C5%BD.csv" })

    expect((await tab.download(listSessions)).name).toBe('partners Ž.csv')
  })
})

describe('what can go wrong', () => {
  const body = { currentPassword: 'x', newPassword: 'twelve letters' }

  test('a refusal has its code, its reference and how long to wait', async () => {
    const tab = await openTab()
    server.answer = () => problem(429, 'too-many-attempts', { 'retry-after': '30' })

    await expect(tab.call(changePassword, { body })).rejects.toMatchObject({
      name: 'ApiProblem',
      code: 'too-many-attempts',
      reference: 'ref-1',
      retryAfterSeconds: 30,
    })
  })

  test('an answer that is not ours is still a problem with its status', async () => {
    const tab = await openTab()
    server.answer = () => new Response('<h1>Bad gateway</h1>', { status: 502 })

    await expect(tab.call(changePassword, { body })).rejects.toMatchObject({ name: 'ApiProblem', status: 502 })
  })

  test('no answer at all is a fault of the network, not a refusal', async () => {
    const tab = await openTab()
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))

    await expect(tab.callOpenly(askForPasswordLink, { body: { email: 'a@b.cd' } })).rejects.toMatchObject({
      name: 'NetworkFault',
    })
  })
})
