import { connect, type Database } from '@elevate/db/connect'
import { createTestDatabase } from '@elevate/db/test-databases/create-test-database'
import type { FastifyInstance, FastifyServerOptions } from 'fastify'
import pg from 'pg'
import supertest from 'supertest'
import { afterAll } from 'vitest'
import { buildApp } from '../src/app.ts'
import type { Deps } from '../src/deps.ts'
import { type Jobs, startJobs } from '../src/jobs.ts'
import { watchForUndeclaredCodes } from './undeclared-codes.ts'

watchForUndeclaredCodes()

/** Time as the test sets it; it goes on by itself only when asked to. */
export type TestClock = { now: Date }

export type TestApi = {
  url: string
  app: FastifyInstance
  database: Database
  deps: Deps
  clock: TestClock
  databaseUrl: string
  /** The owner's connection, for arranging what no endpoint makes and for looking behind the walls. */
  owner: pg.Client
  /** Asks the listening server over HTTP. */
  http: ReturnType<typeof supertest>
}

const jwtSecret = 'a secret of the tests that is long enough'

/** One server on a database of its own for a test file; everything is closed after the file's last test. */
export const startApi = async (
  startsAt = '2026-11-23T10:00:00Z',
  logger: FastifyServerOptions['logger'] = { level: 'error' },
  given?: { databaseUrl: string },
): Promise<TestApi> => {
  const { databaseUrl } = given ?? { databaseUrl: (await createTestDatabase()).url }
  const clock: TestClock = { now: new Date(startsAt) }
  const database = connect({ url: databaseUrl, size: 10 })
  const jobs: Jobs = await startJobs(database, { schedule: false, onFault: () => {} })
  const config = {
    publicUrl: 'http://elevate.test',
    proxyHops: 1,
    jwtSecret,
    isProduction: false,
    smtpUrl: undefined,
    product: { name: 'Elevate', strapline: 'Engage, empower, elevate', logoUrl: null },
  }
  const deps: Deps = { database, replica: database, jobs, clock: () => new Date(clock.now), config }
  const app = await buildApp(deps, { logger })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const owner = new pg.Client({ connectionString: databaseUrl })
  await owner.connect()
  // Tests that kill the database know that it is gone.
  owner.on('error', () => {})
  afterAll(async () => {
    await app.close()
    await jobs.stop()
    await Promise.all([database.close(), owner.end()])
  })
  return { url, app, database, deps, clock, databaseUrl, owner, http: supertest(url) }
}
