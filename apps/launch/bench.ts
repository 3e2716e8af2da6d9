import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { root } from './root.ts'

const files = ['apps/api/bench/*.ts', 'packages/matching/bench/*.ts'].flatMap((pattern) =>
  globSync(pattern, { cwd: root }).sort(),
)

let failed = 0
for (const file of files) {
  process.stdout.write(`\n── ${file} ──\n`)
  // One after the other: a figure taken while another runs says nothing.
  const { status } = spawnSync(process.execPath, [file, ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' })
  if (status !== 0) failed += 1
}
process.exitCode = failed === 0 ? 0 : 1
