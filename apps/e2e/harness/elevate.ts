import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { demoPassword } from '@elevate/api/demo/password'
import { copyTemplate } from '@elevate/db/test-databases/template'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import type {} from './databases.ts'

const fileAt = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

export type RunningElevate = {
  url: string
  password: string
  database: pg.Client
  databaseUrl: string
  /** For `isWorkerLate`: from now on there is a worker. */
  startWorker: () => void
}

type Starting = {
  isEmpty?: boolean
  /** Settings of the installation, as in its environment. */
  settings?: Record<string, string>
  /** What the worker does waits until `startWorker`. */
  isWorkerLate?: boolean
}

/**
 * The whole product as it runs for people: server, worker and built client on a database of its own, with the demo
 * programme unless it is to start empty.
 */
export const startElevate = async ({
  isEmpty = false,
  settings = {},
  isWorkerLate = false,
}: Starting = {}): Promise<RunningElevate> => {
  const { url: databaseUrl } = await copyTemplate(inject(isEmpty ? 'testDatabases' : 'demoDatabases'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  const env = {
    PATH: process.env.PATH ?? '',
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    HOST: 'localhost',
    PUBLIC_URL: url,
    JWT_SECRET: 'a secret of the journeys that is long enough',
    WEB_DIST: process.env.WEB_DIST ?? fileAt('web/dist'),
    LOG_LEVEL: 'error',
    ...settings,
  }
  const children: ChildProcess[] = []
  const start = (file: string) => {
    // Over the channel they see that we have gone, however we went.
    children.push(spawn(process.execPath, [fileAt(file)], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }))
  }
  const startWorker = () => start('api/src/worker.ts')
  start('api/src/server.ts')
  if (!isWorkerLate) startWorker()
  const database = new pg.Client({ connectionString: databaseUrl })
  await database.connect()
  afterAll(async () => {
    await Promise.all(children.map(end))
    await database.end()
  })
  await untilReady(url)
  return { url, password: demoPassword, database, databaseUrl, startWorker }
}

const end = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'exit')
}

const untilReady = async (url: string): Promise<void> => {
  for (const giveUp = Date.now() + 110_000; Date.now() < giveUp; ) {
    const isReady = await fetch(`${url}/api/health/ready`).then(
      (reply) => reply.ok,
      () => false,
    )
    if (isReady) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('The server did not become ready.')
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}
