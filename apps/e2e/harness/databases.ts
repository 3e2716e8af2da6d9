import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { openTestServer } from '@elevate/db/test-databases/global-setup'
import { createTemplate, dropTemplate, type Template } from '@elevate/db/test-databases/template'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    demoDatabases: Template
  }
}

const script = fileURLToPath(new URL('load-demo.ts', import.meta.url))

const loadDemo = async (url: string): Promise<void> => {
  await promisify(execFile)(process.execPath, [script, url])
}

/** Two databases to copy, an empty one and the demo programme: loading that anew for every file costs minutes. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const { template, close } = await openTestServer()
  project.provide('testDatabases', template)
  const demo = await createTemplate(template.adminUrl, loadDemo, template.name).catch(async (error) => {
    await close()
    throw error
  })
  project.provide('demoDatabases', demo)
  return async () => {
    await dropTemplate(demo)
    await close()
  }
}
