import { Agent, get } from 'node:http'
import { createTestDatabase } from '@elevate/db/test-databases/create-test-database'
import { expect, test } from 'vitest'
import { eventually, freePort, startProcess } from './process.ts'

const { url: databaseUrl } = await createTestDatabase()

/** One request over a kept-alive connection; answers the status, or what went wrong. */
const ask = (port: number, path: string, agent: Agent): Promise<number | string> =>
  new Promise((resolve) => {
    get({ port, path, agent, host: '127.0.0.1' }, (reply) => {
      reply.resume()
      reply.on('end', () => resolve(reply.statusCode ?? 0))
    }).on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'))
  })

test('a server that is told to go answers what it has, and goes in good order', async () => {
  const port = await freePort()
  const server = startProcess('server.ts', { DATABASE_URL: databaseUrl, PORT: String(port), LOG_LEVEL: 'debug' })
  const agent = new Agent({ keepAlive: true, maxSockets: 8 })
  await eventually(async () => (await ask(port, '/api/health/ready', agent)) === 200)
  const answers: (number | string)[] = []
  let isAsking = true
  const asking = Array.from({ length: 8 }, async () => {
    while (isAsking) answers.push(await ask(port, '/api/v1/product?token=must-not-be-logged', agent))
  })
  await new Promise((resolve) => setTimeout(resolve, 300))
  const askedBefore = answers.length

  server.child.kill('SIGTERM')
  // As a load balancer does: nothing more is sent once it says that it is not ready.
  await eventually(async () => (await ask(port, '/api/health/ready', new Agent())) !== 200)
  isAsking = false
  const exitCode = await server.ended
  await Promise.all(asking)

  expect(askedBefore).toBeGreaterThan(0)
  expect(exitCode).toBe(0)
  // Refused for its query, which this address does not know, but always answered.
  expect(new Set(answers)).toEqual(new Set([400]))
  expect(server.output()).toContain('/api/v1/product')
  expect(server.output()).not.toContain('must-not-be-logged')
})

test('two servers share one database, and a sign-in at one is a sign-in at the other', async () => {
  const ports = [await freePort(), await freePort()]
  for (const port of ports) startProcess('server.ts', { DATABASE_URL: databaseUrl, PORT: String(port) })

  for (const port of ports) await eventually(async () => (await ask(port, '/api/health/ready', new Agent())) === 200)

  expect(await Promise.all(ports.map((port) => ask(port, '/api/health/live', new Agent())))).toEqual([200, 200])
})

test('settings that cannot be used are named, all at once, and the server does not start', async () => {
  const server = startProcess('server.ts', { JWT_SECRET: 'short', PORT: 'none' })

  expect(await server.ended).not.toBe(0)
  expect(server.output()).toMatch(/DATABASE_URL[\s\S]*JWT_SECRET[\s\S]*PORT/)
})
