import type { TestProject } from 'vitest/node'
import { migrate } from '../migrate.ts'
import { startTestCluster } from './cluster.ts'
import { createTemplate, dropTemplate, type Template } from './template.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testDatabases: Template
  }
}

/**
 * Gives the workers of a test project a server of their own, or the one that TEST_DATABASE_URL names (so that the
 * tests can be run against another version of PostgreSQL). Databases go here and not in the test files: dropping one
 * while a pool still closes its connections is a race.
 */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const given = process.env.TEST_DATABASE_URL
  const own = given === undefined ? await startTestCluster() : undefined
  const template = await createTemplate(given ?? own?.url ?? '', migrate).catch(async (error) => {
    await own?.stop()
    throw error
  })
  project.provide('testDatabases', template)
  return () => (own ? own.stop() : dropTemplate(template))
}
