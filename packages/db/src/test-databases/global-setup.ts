import type { TestProject } from 'vitest/node'
import { migrate } from '../migrate.ts'
import { startTestCluster } from './cluster.ts'
import { createTemplate, dropTemplate, type Template } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testDatabases: Template
  }
}

/** A server for one run of a test project, and what ends it with everything that was made on it. */
export type TestServer = { template: Template; close: () => Promise<void> }

/**
 * A server of the run's own, or the one that TEST_DATABASE_URL names (so that the tests can be run against another
 * version of PostgreSQL), with a migrated database to copy. Databases go here and not in the test files: dropping one
 * while a pool still closes its connections is a race.
 */
export const openTestServer = async (): Promise<TestServer> => {
  const given = process.env.TEST_DATABASE_URL
  const own = given === undefined ? await startTestCluster() : undefined
  const template = await createTemplate(given ?? own?.url ?? '', migrate).catch(async (error) => {
    await own?.stop()
    throw error
  })
  return { template, close: () => (own ? own.stop() : dropTemplate(template)) }
}

export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const { template, close } = await openTestServer()
  project.provide('testDatabases', template)
  return close
}
