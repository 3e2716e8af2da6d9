import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const client = join(import.meta.dirname, '../web/dist')
const gzipped = (file: string): number => gzipSync(readFileSync(join(client, file)), { level: 9 }).length

/** All that is fetched before the first page can be shown. */
const first = [...readFileSync(join(client, 'index.html'), 'utf8').matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)].map(
  ([, file]) => file ?? '',
)

test('the first page weighs at most 170 kB, on a phone with a bad connection too', () => {
  expect(first.length).toBeGreaterThan(1)
  expect(first.every((file) => statSync(join(client, file)).isFile())).toBe(true)
  expect(first.reduce((sum, file) => sum + gzipped(file), 0)).toBeLessThanOrEqual(170_000)
})
