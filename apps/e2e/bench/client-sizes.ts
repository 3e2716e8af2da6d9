import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** What each route of the built client weighs, gzip, beyond what the first page has fetched: `npm start` or `npm test` builds it. */
const client = join(import.meta.dirname, '../../web/dist')
const scripts = readdirSync(join(client, 'assets')).filter((file) => file.endsWith('.js'))
const source = new Map(scripts.map((file) => [file, readFileSync(join(client, 'assets', file), 'utf8')]))

const weights = new Map<string, number>()
const weight = (file: string): number => {
  const known = weights.get(file) ?? gzipSync(readFileSync(join(client, 'assets', file)), { level: 9 }).length
  weights.set(file, known)
  return known
}

/** A file and all that it imports before it can run. */
const closure = (file: string, found = new Set<string>()): Set<string> => {
  if (found.has(file)) return found
  found.add(file)
  for (const [, name] of (source.get(file) ?? '').matchAll(/(?:from|import)\s?"\.\/([^"]+\.js)"/g)) {
    closure(name ?? '', found)
  }
  return found
}

const first = new Set(
  [...readFileSync(join(client, 'index.html'), 'utf8').matchAll(/(?:src|href)="\/assets\/([^"]+)"/g)].flatMap(
    ([, file]) => [...closure(file ?? '')],
  ),
)

/** What is imported when it is needed, with the style sheets that come along: each file lists its own. */
const routesIn = (text: string): [string, string[]][] => {
  const listed = /m\.f=(\[[^\]]*\])/.exec(text)?.[1] ?? '[]'
  const files = (JSON.parse(listed) as string[]).map((file) => file.replace('assets/', ''))
  const asked = /import\(["`]\.\/([^"`]+\.js)["`]\)(?:(?:;return\{[^}]*\}\})?,__vite__mapDeps\(\[([\d,]*)\]\))?/g
  return [...text.matchAll(asked)].map(([, file, places = '']) => [
    file ?? '',
    places.split(',').flatMap((place) => (place === '' ? [] : (files[Number(place)] ?? []))),
  ])
}

const routes = new Map([...source.values()].flatMap(routesIn))
const sum = (files: Iterable<string>) => [...files].reduce((total, file) => total + weight(file), 0)
const further = [...routes].map(([file, styles]) => ({
  name: file.replace(/-[\w-]{8}\.js$/, ''),
  bytes: sum(
    new Set([...closure(file), ...styles.filter((one) => one.endsWith('.css'))].filter((one) => !first.has(one))),
  ),
}))
const heaviest = further.toSorted((a, b) => b.bytes - a.bytes)
const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1).padStart(6)} kB`

process.stdout.write(`First page: ${kilobytes(sum(first))} (bar: 170 kB)\n`)
process.stdout.write(`${heaviest.length} further routes and parts, the heaviest (bar: 40 kB each):\n`)
for (const { name, bytes } of heaviest.slice(0, 15)) process.stdout.write(`  ${kilobytes(bytes)}  ${name}\n`)
