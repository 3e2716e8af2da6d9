import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { askEngine } from './off-loop.ts'

/** Far more than the engine can have drawn by the time one request is answered. */
const count = 20_000
const people = Array.from({ length: count }, (_, i) => `person ${i}`)
const input = JSON.stringify({
  round: 1,
  people: people.map(() => ({ inTrio: 0, setAside: 0 })),
  history: [],
  apart: [],
  openlyApart: [],
  kept: [],
  forbids: [],
  seed: 'tea',
})

const server = createServer((_request, reply) => reply.end('still here')).listen(0, '127.0.0.1')
afterAll(() => server.close())

test('while a large round is drawn, the same process goes on answering; stopping it ends the draw', async () => {
  if (!server.listening) await once(server, 'listening')
  const stopping = new AbortController()
  let isOver = false
  const drawing = askEngine({ kind: 'draw', input, people }, { signal: stopping.signal }).finally(() => {
    isOver = true
  })
  const ended = drawing.then(
    () => 'drawn',
    (error: Error) => error.message,
  )

  const reply = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  const wasOver = isOver
  stopping.abort()

  expect(await reply.text()).toBe('still here')
  expect(wasOver).toBe(false)
  expect(await ended).toBe('the draw was stopped')
})
