import { once } from 'node:events'
import { connect as dial, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { limits } from '../../src/plugins/limits.ts'
import { startApi } from '../harness.ts'

const api = await startApi()
const port = Number(new URL(api.url).port)
const sockets: Socket[] = []
afterAll(() => {
  for (const socket of sockets) socket.destroy()
})
beforeAll(() => {
  // The same rules with less patience: the test is not to wait half a minute.
  api.app.server.headersTimeout = 300
  api.app.server.requestTimeout = 600
})

/** Somebody who sends this and then nothing; what they are told, once the line is closed. */
const starts = async (bytes: string): Promise<{ told: Promise<string> }> => {
  const socket = dial(port, '127.0.0.1')
  sockets.push(socket)
  let reply = ''
  socket.on('data', (text) => {
    reply += text
  })
  socket.on('error', () => {})
  await once(socket, 'connect')
  if (bytes) socket.write(bytes)
  return { told: once(socket, 'close').then(() => reply) }
}
const head = 'POST /api/v1/auth/sign-in HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n'
const many = <T>(count: number, make: () => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, make))

test.each([
  ['headers', head],
  ['a body', `${head}Content-Length: 500\r\n\r\n{"email":`],
])('two hundred who never come to the end of %s are sent away, and nobody else notices', async (_what, bytes) => {
  const slow = await many(200, () => starts(bytes))

  const others = await many(20, () => api.http.get('/api/health/ready'))
  const told = await Promise.all(slow.map((one) => one.told))

  expect(others.map(({ status }) => status)).toEqual(Array(20).fill(200))
  expect(new Set(told.map((reply) => reply.split('\r\n')[0]))).toEqual(new Set(['HTTP/1.1 408 Request Timeout']))
  for (const reply of told) expect(reply).toMatch(/application\/problem\+json[\s\S]*"code":"too-slow"/)
})

test('fifteen hundred lines on which nobody says a word are closed, and nobody else notices', async () => {
  const silent: Awaited<ReturnType<typeof starts>>[] = []
  for (let n = 0; n < 15; n += 1) {
    silent.push(...(await many(100, () => starts(''))))
    // More at once than the system keeps at the door would be lines that the server never had; who asks now comes after these.
    await api.http.get('/api/health/live')
  }

  const others = await many(20, () => api.http.get('/api/health/ready'))
  await Promise.all(silent.map((one) => one.told))

  expect(others.map(({ status }) => status)).toEqual(Array(20).fill(200))
})

test.each([
  ['nested forty thousand deep', '['.repeat(40_000) + ']'.repeat(40_000), 400],
  ['larger than anything here', JSON.stringify({ email: 'a'.repeat(200_000) }), 413],
])('JSON that is %s is refused', async (_what, body, status) => {
  const reply = await api.http.post('/api/v1/auth/sign-in').set('content-type', 'application/json').send(body)

  expect([reply.status, reply.type]).toEqual([status, 'application/problem+json'])
})

test('for real, nobody is waited for longer than half a minute, and it is looked every few seconds', () => {
  expect(limits.http.headersTimeout).toBeLessThanOrEqual(limits.requestTimeout)
  expect(limits.requestTimeout + limits.http.connectionsCheckingInterval).toBeLessThanOrEqual(35_000)
})
