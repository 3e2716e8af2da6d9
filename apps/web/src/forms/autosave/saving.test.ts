import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeDevice, fakeServer, noConnection, openPage, problem, seconds, status, type } from './fakes.ts'
import { saveNow } from './saving.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-26T14:05:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

describe('saving as it is typed', () => {
  test('one save goes out once typing has paused for a second', async () => {
    const server = fakeServer()
    const draft = await openPage(server)

    type(draft, 'I')
    await seconds(0.9)
    type(draft, 'I care')
    await seconds(0.9)
    expect(server.requests).toEqual([])
    await seconds(0.1)

    expect(server.requests).toEqual(['I care'])
    expect(draft.snapshot.status).toEqual({ kind: 'saved', at: '2026-11-26T14:05:01.900Z' })
  })

  test('one save is under way at a time, and only the newest words follow it', async () => {
    const server = fakeServer()
    const draft = await openPage(server)
    server.isSlow = true

    type(draft, 'one')
    await seconds(1)
    type(draft, 'two')
    await seconds(2)
    type(draft, 'three')
    await seconds(1)
    expect(server.requests).toEqual(['one'])
    await seconds(20)

    expect(server.requests).toEqual(['one', 'three'])
    expect(server.has).toEqual({ value: { why: 'three' }, version: 3 })
  })

  test('a page that is opened and closed sends nothing', async () => {
    const server = fakeServer()
    const draft = await openPage(server)

    await saveNow(draft)

    expect(server.requests).toEqual([])
    expect(status(draft)).toBe('quiet')
  })

  test('what the device kept goes once the server has it, and what was typed meanwhile stays', async () => {
    const server = fakeServer()
    const device = fakeDevice()
    const draft = await openPage(server, device)
    server.isSlow = true

    type(draft, 'one')
    await seconds(1)
    type(draft, 'two')
    await seconds(5)
    expect(device.holds).toMatchObject({ value: { why: 'two' }, version: 2 })
    await seconds(10)

    expect(device.holds).toBeUndefined()
  })
})

describe('when the connection drops', () => {
  test('the words are on the device before the first try to send them', async () => {
    const device = fakeDevice()
    const draft = await openPage(fakeServer(), device)

    type(draft, 'Not sent')
    await seconds(0)

    expect(device.holds).toMatchObject({ value: { why: 'Not sent' }, version: 1 })
  })

  test('it is tried again after 2, 4, 8 seconds and so on, at most a minute apart', async () => {
    const server = fakeServer()
    server.fault = noConnection
    const draft = await openPage(server)

    type(draft, 'words')
    await seconds(1)
    const triesAfter = []
    for (const wait of [2, 4, 8, 16, 32, 60, 60]) {
      await seconds(wait - 0.1)
      triesAfter.push(server.requests.length)
      await seconds(0.1)
    }

    expect(triesAfter).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(status(draft)).toBe('no-answer')
  })

  test('a connection that is back saves at once', async () => {
    const server = fakeServer()
    server.fault = noConnection
    const draft = await openPage(server)
    type(draft, 'words')
    await seconds(1)

    server.fault = undefined
    await saveNow(draft)

    expect(server.has.value.why).toBe('words')
    expect(status(draft)).toBe('saved')
  })

  test('a busy service is left alone for as long as it asks', async () => {
    const server = fakeServer()
    server.fault = { error: problem(429, 30) }
    const draft = await openPage(server)

    type(draft, 'words')
    await seconds(30)
    const triesSoFar = server.requests.length
    server.fault = undefined
    await seconds(1)

    expect([triesSoFar, server.requests.length]).toEqual([1, 2])
    expect(status(draft)).toBe('saved')
  })

  test('an answer that was lost on its way back is not taken for somebody else’s change', async () => {
    const server = fakeServer()
    const draft = await openPage(server)
    server.fault = { ...noConnection, isAfter: true }
    type(draft, 'words ')
    await seconds(1)

    server.fault = undefined
    type(draft, 'words and more')
    await seconds(2)

    expect(server.has).toEqual({ value: { why: 'words and more' }, version: 3 })
    expect(status(draft)).toBe('saved')
  })

  test('where the browser cannot keep anything, the page knows that it is the only copy', async () => {
    const server = fakeServer()
    server.fault = noConnection
    const draft = await openPage(server, fakeDevice(false))

    type(draft, 'words')
    await seconds(1)

    expect(draft.snapshot).toMatchObject({ value: { why: 'words' }, keptOn: 'page', isUnsaved: true })
  })
})

describe('when the service says no', () => {
  test('without a sign-in the words are kept, and saved after it', async () => {
    const server = fakeServer()
    const device = fakeDevice()
    const draft = await openPage(server, device)
    server.fault = { error: problem(401) }
    type(draft, 'words')
    await seconds(60)
    const waiting = { kind: status(draft), onDevice: device.holds?.value.why, tries: server.requests.length }

    server.fault = undefined
    await saveNow(draft)

    expect(waiting).toEqual({ kind: 'signed-out', onDevice: 'words', tries: 1 })
    expect(server.has.value.why).toBe('words')
  })

  test('a refusal is said, kept, and tried again only after a change', async () => {
    const server = fakeServer()
    const device = fakeDevice()
    const draft = await openPage(server, device)
    server.fault = { error: problem(409) }
    type(draft, 'too late')
    await seconds(120)
    expect(draft.snapshot.status).toEqual({ kind: 'refused', trouble: { text: 'The campaign has closed.' } })
    expect([server.requests.length, device.holds?.value.why]).toEqual([1, 'too late'])

    server.fault = undefined
    type(draft, 'in time')
    await seconds(1)

    expect(server.has.value.why).toBe('in time')
  })
})
