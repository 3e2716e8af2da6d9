import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { afterAll, describe, expect, test } from 'vitest'
import { importRules } from './architecture-rules.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url)).replace(/\/$/, '')
const sources = ['apps/api/src', 'apps/web/src', 'packages/contracts/src', 'packages/db/src', 'packages/matching/src']

const violations = async (baseDir: string, folders: string[]): Promise<{ modules: number; broken: string[] }> => {
  const { output } = await cruise(
    folders,
    {
      baseDir,
      ruleSet: { forbidden: importRules },
      validate: true,
      doNotFollow: { path: 'node_modules' },
      tsPreCompilationDeps: true,
      moduleSystems: ['es6'],
      combinedDependencies: true,
    },
    { extensions: ['.ts', '.tsx'], exportsFields: ['exports'], conditionNames: ['import'] },
  )
  const { modules, summary } = output as ICruiseResult
  return {
    modules: modules.filter(({ source }) => !source.includes('node_modules')).length,
    broken: summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`),
  }
}

/** A house of its own in which every rule is broken once, so that other checks never meet these files. */
const houseOfViolations = (): string => {
  const house = mkdtempSync(join(tmpdir(), 'elevate-architecture-'))
  const plant = (file: string, line: string) => {
    mkdirSync(dirname(join(house, file)), { recursive: true })
    writeFileSync(join(house, file), `${line}\n`)
  }
  const feature = 'apps/api/src/features/planted'
  writeFileSync(join(house, 'package.json'), '{"type":"module","dependencies":{"drizzle-orm":"*","fastify":"*"}}')
  symlinkSync(join(root, 'apps/api/node_modules'), join(house, 'node_modules'))
  plant('apps/api/src/features/audit/queries.ts', 'export const insertEntry = 1')
  plant(`${feature}/rules.ts`, "import { sql } from 'drizzle-orm'\nexport const broken = sql")
  plant(`${feature}/service.ts`, "import { insertEntry } from '../audit/queries.ts'\nexport const broken = insertEntry")
  plant(`${feature}/routes.ts`, "import { one } from './queries.ts'\nexport const broken = one")
  plant(`${feature}/queries.ts`, "import { two } from './present.ts'\nexport const one = two")
  plant(
    `${feature}/present.ts`,
    "import fastify from 'fastify'\nimport { one } from './queries.ts'\nexport const two = [one, fastify]",
  )
  plant(
    'apps/web/src/page.ts',
    "import { one } from '../../api/src/features/planted/queries.ts'\nexport const broken = one",
  )
  plant(
    'packages/contracts/src/planted.ts',
    "import { run } from '../../matching/src/planted.ts'\nexport const broken = run",
  )
  plant('packages/matching/src/planted.ts', "import { readFileSync } from 'node:fs'\nexport const run = readFileSync")
  plant(
    'packages/db/src/planted.ts',
    "import { insertEntry } from '../../../apps/api/src/features/audit/queries.ts'\nexport const broken = insertEntry",
  )
  return house
}

const house = houseOfViolations()
afterAll(() => rmSync(house, { recursive: true, force: true }))

describe('the rules of who may import whom', () => {
  test('hold everywhere', async () => {
    const { modules, broken } = await violations(root, sources)

    // A cruiser that cannot read TypeScript sees no modules and reports success.
    expect(modules).toBeGreaterThan(100)
    expect(broken).toEqual([])
  }, 60_000)

  test('bite: each rule that is broken on purpose is reported', async () => {
    const { broken } = await violations(house, ['apps', 'packages'])

    const found = new Set(broken.map((line) => line.split(':')[0]))
    expect([...found].sort()).toEqual(importRules.map(({ name }) => name).sort())
  }, 60_000)
})
