import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { root } from './root.ts'

const files = ['apps/api/bench/*.ts', 'apps/e2e/bench/*.ts', 'packages/matching/bench/*.ts'].flatMap((pattern) =>
  globSync(pattern, { cwd: root }).sort(),
)

// "npm run bench -- matching" runs the files with that word in their path; everything else is passed on to them.
const given = process.argv.slice(2)
const words = given.filter((word) => !/^\d+$/.test(word) && files.some((file) => file.includes(word)))
const passedOn = given.filter((word) => !words.includes(word))
const chosen = words.length === 0 ? files : files.filter((file) => words.some((word) => file.includes(word)))

let failed = 0
for (const file of chosen) {
  process.stdout.write(`\n── ${file} ──\n`)
  // One after the other: a figure taken while another runs says nothing.
  const { status } = spawnSync(process.execPath, [file, ...passedOn], { cwd: root, stdio: 'inherit' })
  if (status !== 0) failed += 1
}
process.exitCode = failed === 0 ? 0 : 1
