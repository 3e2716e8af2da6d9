import { afterEach, beforeEach, expect, test, vi } from 'vitest'

const lockKey = btoa('0123456789abcdef0123456789abcdef')

/** A page that was just loaded: modules with memory of their own, in a window without storage. */
async function loadPage() {
  vi.resetModules()
  const [{ openDraft }, { change }, { fakeServer, noConnection }, session, leaving] = await Promise.all([
    import('./drafts.ts'),
    import('./writing.ts'),
    import('./fakes.ts'),
    import('../../app/session/state.ts'),
    import('../../app/session/before-sign-out.ts'),
  ])
  const server = fakeServer()
  const draft = openDraft({ key: 'application/1', lockKey, saved: server.has, network: server })
  const type = (why: string) => change(draft, () => ({ why }))
  const dropConnection = () => {
    server.fault = noConnection
  }
  return { server, draft, type, openDraft, dropConnection, ...session, ...leaving }
}

let page: EventTarget
beforeEach(() => {
  vi.useFakeTimers()
  page = new EventTarget()
  vi.stubGlobal('window', page)
  vi.stubGlobal('document', page)
  vi.stubGlobal('localStorage', undefined)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const soon = () => vi.advanceTimersByTimeAsync(10)

test.each(['focusout', 'pagehide', 'visibilitychange', 'beforeunload'])('%s saves without waiting', async (event) => {
  const { server, type } = await loadPage()
  type('words')

  page.dispatchEvent(new Event(event))
  await soon()

  expect(server.has.value.why).toBe('words')
})

test('a connection that comes back sends what waited for it', async () => {
  const { server, type, dropConnection } = await loadPage()
  dropConnection()
  type('words')
  await vi.advanceTimersByTimeAsync(20_000)

  server.fault = undefined
  page.dispatchEvent(new Event('online'))
  await soon()

  expect(server.has.value.why).toBe('words')
})

test('the browser asks before a page is closed that is the only place of some words', async () => {
  const { server, type, dropConnection } = await loadPage()
  const leave = () => {
    const leaving = new Event('beforeunload', { cancelable: true })
    page.dispatchEvent(leaving)
    return leaving.defaultPrevented
  }
  dropConnection()
  type('words')
  await soon()
  const asksWhileUnsent = leave()
  await soon()
  server.fault = undefined
  leave()
  await soon()

  expect([asksWhileUnsent, leave()]).toEqual([true, false])
})

test('the next screen of the same draft goes on with what the one before could not send', async () => {
  const { server, draft, type, openDraft, dropConnection } = await loadPage()
  dropConnection()
  type('from the first screen')
  await vi.advanceTimersByTimeAsync(2_000)

  const onTheNextScreen = openDraft({ key: 'application/1', lockKey, saved: server.has, network: server })

  expect(onTheNextScreen).toBe(draft)
  expect(onTheNextScreen.snapshot.value).toEqual({ why: 'from the first screen' })
})

test('an expired sign-in is said, and the words are saved after the next one', async () => {
  const { server, draft, type, signedIn, sessionEnded } = await loadPage()
  signedIn()
  const save = server.save
  // What `call` does: it waits for the sign-in and sends then.
  server.save = async (value, basis) => {
    await sessionEnded()
    return save(value, basis)
  }
  type('words')
  await vi.advanceTimersByTimeAsync(60_000)
  const waiting = draft.snapshot.status.kind

  signedIn()
  await soon()

  expect(waiting).toBe('signed-out')
  expect(server.has.value.why).toBe('words')
})

test('the last words are saved before a sign-out', async () => {
  const { server, type, finishSaving } = await loadPage()
  type('last words')

  await finishSaving()

  expect(server.has.value.why).toBe('last words')
})
