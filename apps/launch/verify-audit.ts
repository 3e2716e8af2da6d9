import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type Asks, firstUnlike, type Head, type TrailState, verifyTrail } from '@elevate/db/audit-chain'
import pg from 'pg'
import { openKnownDatabase } from './database.ts'

/*
 * Walks the audit trail from end to end, and ends with 1 where it is not whole. Works while everything runs.
 *   npm run verify-audit -- [--keep heads.json] [--against heads.json]
 * `--keep` writes down where the chains end; `--against` looks whether the trail still holds what was kept then.
 */

const say = (text: string): boolean => process.stdout.write(`${text}\n`)

const words = {
  changed: 'is not as it was written',
  missing: 'is not the next one: entries before it are gone',
  'removed-at-end': 'is gone: the chain is shorter than its head says',
  'head-changed': 'does not fit the head of its chain',
} as const

const report = ({ entries, heads, digest, firstBreak }: TrailState): void => {
  say(`${entries} entries in ${heads.length} chains. Digest of their heads: ${digest}`)
  if (!firstBreak) return
  const { entryId, lane, position, how } = firstBreak
  say(
    `BROKEN: ${entryId === null ? 'the entry' : `entry ${entryId},`} at place ${position} of chain ${lane}, ${words[how]}.`,
  )
}

const compare = async (ask: Asks, path: string): Promise<boolean> => {
  const lane = await firstUnlike(ask, JSON.parse(await readFile(path, 'utf8')) as Head[])
  say(lane === null ? `Holds everything that ${path} knew.` : `BROKEN: chain ${lane} is not the one that ${path} knew.`)
  return lane === null
}

const { keep, against } = parseArgs({ options: { keep: { type: 'string' }, against: { type: 'string' } } }).values
const database = await openKnownDatabase()
const client = new pg.Client({ connectionString: database.url })
await client.connect()
const ask: Asks = async <Row>(text: string, values: unknown[]) => (await client.query(text, values)).rows as Row[]
try {
  const state = await verifyTrail(ask)
  report(state)
  const isAsKept = against === undefined || (await compare(ask, against))
  if (keep !== undefined) await writeFile(keep, `${JSON.stringify(state.heads, null, 2)}\n`)
  if (!state.firstBreak && isAsKept) say('The audit trail is whole.')
  else process.exitCode = 1
} finally {
  await client.end()
  await database.stop()
}
