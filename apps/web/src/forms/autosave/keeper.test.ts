import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetOldUnsent, forgetUnsent } from './device.ts'
import { makeKeeper } from './keeper.ts'

type Answers = { why: string }

const lockKey = btoa('0123456789abcdef0123456789abcdef')
const anotherKey = btoa('fedcba9876543210fedcba9876543210')
const unsent = (why: string) => ({ value: { why }, version: 3, doubtful: [] })

/** The storage of a browser. */
class FakeStorage extends Map<string, string> {
  get length() {
    return this.size
  }
  key = (index: number) => [...this.keys()][index] ?? null
  getItem = (name: string) => this.get(name) ?? null
  setItem = (name: string, text: string) => void this.set(name, text)
  removeItem = (name: string) => void this.delete(name)
}

let storage: FakeStorage
beforeEach(() => {
  storage = new FakeStorage()
  vi.stubGlobal('localStorage', storage)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('what is kept comes back, with any letters', async () => {
  const text = 'Nguyễn Žukauskas-O’Connor ❤️'

  const isOnDevice = await makeKeeper<Answers>('application/1', lockKey).keep(unsent(text))
  const recalled = await makeKeeper<Answers>('application/1', lockKey).recall()

  expect(isOnDevice).toBe(true)
  expect(recalled).toEqual(unsent(text))
})

test('a shared computer shows nothing of it without the key from the server', async () => {
  await makeKeeper<Answers>('application/1', lockKey).keep(unsent('I was a patient on ward 7'))

  const stored = [...storage.values()].join()
  const recalled = await makeKeeper<Answers>('application/1', anotherKey).recall()

  expect(stored).not.toContain('ward')
  expect(stored).not.toContain(btoa('I was a patient on ward 7').slice(4, 20))
  expect(recalled).toBeUndefined()
})

test('what was kept for one draft cannot be passed off as another’s', async () => {
  await makeKeeper<Answers>('application/1', lockKey).keep(unsent('words'))
  storage.set('elevate-unsent/application/2', storage.get('elevate-unsent/application/1') ?? '')

  expect(await makeKeeper<Answers>('application/2', lockKey).recall()).toBeUndefined()
})

test('the newest words win, however long the locking takes', async () => {
  const keeper = makeKeeper<Answers>('application/1', lockKey)

  await Promise.all([keeper.keep(unsent('first')), keeper.keep(unsent('second')), keeper.keep(unsent('third'))])

  expect((await keeper.recall())?.value.why).toBe('third')
})

test('what was saved while it was still being locked is not kept after all', async () => {
  const keeper = makeKeeper<Answers>('application/1', lockKey)

  const keeping = keeper.keep(unsent('words'))
  keeper.forget()
  await keeping

  expect(keeper.hasSome()).toBe(false)
})

test('a tab that has saved leaves alone what another tab keeps', async () => {
  const [first, second] = [makeKeeper<Answers>('application/1', lockKey), makeKeeper<Answers>('application/1', lockKey)]
  await first.keep(unsent('first'))
  await second.keep(unsent('second'))

  first.forget()

  expect((await second.recall())?.value.why).toBe('second')
})

test('after 14 days it is gone', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-01T12:00:00Z'), toFake: ['Date'] })
  await makeKeeper<Answers>('application/1', lockKey).keep(unsent('words'))
  storage.set('something-else', 'stays')

  forgetOldUnsent(new Date('2026-11-15T12:00:00Z'))
  const keptToTheDay = storage.size
  forgetOldUnsent(new Date('2026-11-15T12:00:01Z'))

  expect(keptToTheDay).toBe(2)
  expect([...storage.keys()]).toEqual(['something-else'])
})

test('a page that stayed open for weeks does not recall it either', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-01T12:00:00Z'), toFake: ['Date'] })
  await makeKeeper<Answers>('application/1', lockKey).keep(unsent('words'))

  vi.setSystemTime(new Date('2026-11-16T12:00:00Z'))

  expect(await makeKeeper<Answers>('application/1', lockKey).recall()).toBeUndefined()
})

test('signing out removes all of it and nothing else', async () => {
  await makeKeeper<Answers>('application/1', lockKey).keep(unsent('words'))
  await makeKeeper<Answers>('scores/2', lockKey).keep(unsent('words'))
  storage.set('something-else', 'stays')

  forgetUnsent()

  expect([...storage.keys()]).toEqual(['something-else'])
})

test.each([
  ['storage is missing', () => vi.stubGlobal('localStorage', undefined)],
  ['cryptography is missing', () => vi.stubGlobal('crypto', {})],
  [
    'storage is full',
    () => {
      storage.setItem = () => {
        throw new Error('QuotaExceededError')
      }
    },
  ],
])('where %s, it says that it cannot keep anything', async (_what, breakIt) => {
  breakIt()
  const keeper = makeKeeper<Answers>('application/1', lockKey)

  const isOnDevice = await keeper.keep(unsent('words'))

  expect(isOnDevice).toBe(false)
  expect(keeper.hasSome()).toBe(false)
})
