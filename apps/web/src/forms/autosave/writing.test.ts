import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { newDraft } from './draft.ts'
import { type Answers, fakeDevice, fakeServer, openPage, seconds, status, type } from './fakes.ts'
import { bringBackMine, change, heard, keepMine, putBackWhatWasKept, takeTheirs } from './writing.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-26T14:05:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('when the page is opened again', () => {
  const kept = (why: string, version = 1, doubtful: Answers[] = []) => {
    const device = fakeDevice()
    device.holds = { value: { why }, version, doubtful }
    return device
  }

  test('what could not be sent is put back and saved', async () => {
    const server = fakeServer()
    const device = kept('Typed on the train')

    const draft = await openPage(server, device)

    expect(draft.snapshot).toMatchObject({ value: { why: 'Typed on the train' }, wasPutBack: true })
    expect(server.has.value.why).toBe('Typed on the train')
    expect(device.holds).toBeUndefined()
  })

  test('what the server has already is not put back', async () => {
    const device = kept('As it was')

    const draft = await openPage(fakeServer(), device)

    expect(draft.snapshot.wasPutBack).toBe(false)
    expect(device.holds).toBeUndefined()
  })

  test('if the draft was changed elsewhere meanwhile, both versions are offered and nothing is sent', async () => {
    const server = fakeServer('Written at home')
    server.has.version = 4
    const device = kept('Typed on the train', 3)

    const draft = await openPage(server, device)

    expect(draft.snapshot).toMatchObject({
      value: { why: 'Typed on the train' },
      status: { kind: 'conflict', theirs: { value: { why: 'Written at home' }, version: 4 } },
    })
    expect(server.requests).toEqual([])
    expect(device.holds).toBeDefined()
  })

  test('an earlier save of the same words, whose answer was lost, is no change from elsewhere', async () => {
    const server = fakeServer('Typed on')
    server.has.version = 2

    const draft = await openPage(server, kept('Typed on the train', 1, [{ why: 'Typed on ' }]))

    expect(server.has.value.why).toBe('Typed on the train')
    expect(draft.snapshot.wasPutBack).toBe(true)
  })

  test('what is typed before the lock is open is added to what was kept', async () => {
    const server = fakeServer()
    const draft = newDraft(server.has, server, kept('Kept'))
    const opening = putBackWhatWasKept(draft)

    change(draft, ({ why }) => ({ why: `${why}!` }))
    await opening

    expect(server.has.value.why).toBe('Kept!')
  })
})

describe('when it was changed elsewhere', () => {
  const twoVersions = async () => {
    const server = fakeServer()
    const device = fakeDevice()
    const draft = await openPage(server, device)
    server.has = { value: { why: 'Theirs' }, version: 2 }
    type(draft, 'Mine')
    await seconds(1)
    return { server, device, draft }
  }

  test('saving stops, both versions are there, and typing goes on without being sent', async () => {
    const { server, device, draft } = await twoVersions()

    type(draft, 'Mine, longer')
    await seconds(120)

    expect(draft.snapshot).toMatchObject({
      value: { why: 'Mine, longer' },
      status: { kind: 'conflict', theirs: { value: { why: 'Theirs' } } },
    })
    expect(server.requests).toEqual(['Mine'])
    expect(device.holds?.value.why).toBe('Mine, longer')
  })

  test('keeping mine saves it over the other', async () => {
    const { server, draft } = await twoVersions()

    keepMine(draft)
    await seconds(0)

    expect(server.has).toEqual({ value: { why: 'Mine' }, version: 3 })
    expect(status(draft)).toBe('saved')
  })

  test('using the other one puts mine aside, and it can be brought back', async () => {
    const { server, device, draft } = await twoVersions()

    takeTheirs(draft)
    await seconds(1)
    const taken = { shown: draft.snapshot.value.why, onDevice: device.holds }
    bringBackMine(draft)
    await seconds(1)

    expect(taken).toEqual({ shown: 'Theirs', onDevice: undefined })
    expect(server.has.value.why).toBe('Mine')
  })

  test('what is read again is taken over only while nothing here is unsent', async () => {
    const draft = await openPage(fakeServer())

    heard(draft, { value: { why: 'Newer' }, version: 5 })
    type(draft, 'Mine')
    heard(draft, { value: { why: 'Newest' }, version: 6 })

    expect(draft.snapshot.value.why).toBe('Mine')
    expect(draft.basis).toEqual({ value: { why: 'Newer' }, version: 5 })
  })
})
