import { once } from 'node:events'
import { createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { temporaryFolder } from './database-holder.ts'
import { launch, living } from './launched.ts'

const addressIn = (text: string): string => /Elevate is ready: (\S+)/.exec(text)?.[1] ?? ''

test('Ctrl-C ends the start with success and leaves no process behind', async () => {
  const start = launch({ DATA_DIR: await temporaryFolder() })
  await start.ready
  const family = start.family()

  start.killGroup('SIGINT')
  const { code } = await start.ended

  expect(code).toBe(0)
  expect(family.length).toBeGreaterThan(4)
  expect(living(family)).toEqual([])
})

test('a start that was killed leaves no server behind, and the next one goes on with the data', async () => {
  const dataDir = await temporaryFolder()
  const killed = launch({ DATA_DIR: dataDir })
  await killed.ready
  const [, , ...servers] = killed.family()
  killed.killGroup('SIGKILL')
  await killed.ended

  const next = launch({ DATA_DIR: dataDir })
  await next.ready

  const health = await fetch(`${addressIn(next.said())}/api/health/ready`)
  expect(health.status).toBe(200)
  await expect.poll(() => living(servers), { timeout: 12_000 }).toEqual([])
})

test('a second start on the same data is refused in one line that says who has them', async () => {
  const dataDir = await temporaryFolder()
  const first = launch({ DATA_DIR: dataDir })
  await first.ready

  const { code, output } = await launch({ DATA_DIR: dataDir }).ended

  expect(code).toBe(1)
  expect(output.trim()).toMatch(/^The data in \S+ is in use: process \d+ .* on port \d+\. Stop that one first.*$/)
})

test('a port that is taken is said in one line', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  onTestFinished(() => void taken.close())
  const { port } = taken.address() as { port: number }

  const { code, output } = await launch({ DATA_DIR: await temporaryFolder(), PORT: String(port) }).ended

  expect(code).toBe(1)
  expect(output.trim()).toBe(
    `Port ${port} is taken by another program. Choose another one, for example: PORT=3001 npm start`,
  )
})
