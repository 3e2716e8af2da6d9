import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = dirname(fileURLToPath(import.meta.url))
const matching = dirname(fileURLToPath(import.meta.resolve('@elevate/matching/round')))
/** What turns an input into an outcome, beside the engine itself. */
const parts = [
  'compute.ts',
  'input.ts',
  'names.ts',
  'proof.ts',
  'reason-sentences.ts',
  'reasons.ts',
  'rules.ts',
  'sentences.ts',
  'tastes.ts',
]

const sourcesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .sort()
    .map((name) => join(folder, name))

let version: string | undefined

/**
 * Which engine draws here: a digest of its source, so that nobody has to remember to count it up. Another one may draw
 * other groups from the same seed; a round that is drawn again to check says so.
 */
export const engineVersion = (): string => {
  if (version !== undefined) return version
  const digest = createHash('sha256')
  for (const file of [...sourcesOf(matching), ...parts.map((name) => join(here, name))])
    digest.update(readFileSync(file))
  version = digest.digest('hex').slice(0, 12)
  return version
}
