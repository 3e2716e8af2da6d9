import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { eraseErasedAgain, erasuresUntilNow, readErased } from '@elevate/api/erasures'
import { openKnownDatabase } from './database.ts'

/*
 * Whoever was erased comes back with a backup from before. Works while everything runs.
 *   npm run erasures -- --keep erased.jsonl     writes down who was erased until now: ids and moments, nobody's name
 *   npm run erasures -- --again erased.jsonl    after a restore: erases them again. Takes lines of the API's log as well
 * Ends with 1 where somebody could not be erased yet; their programmes have a task for it.
 */

const say = (text: string): boolean => process.stdout.write(`${text}\n`)

const keepIn = async (path: string, url: string): Promise<void> => {
  const erased = await erasuresUntilNow(url)
  await writeFile(path, erased.map((one) => `${JSON.stringify(one)}\n`).join(''))
  say(`${erased.length} people were erased until now; their ids are in ${path}.`)
}

const againFrom = async (path: string, url: string): Promise<void> => {
  const found = await eraseErasedAgain(url, readErased(await readFile(path, 'utf8')))
  say(
    `Erased again: ${found.erased}. Erased already: ${found['erased-already']}. Not in this database: ${found.unknown}.`,
  )
  if (found.waits === 0) return
  say(
    `NOT YET: ${found.waits}. Something stands in the way; their programmes have a task, and an erasure request to answer.`,
  )
  process.exitCode = 1
}

const { keep, again } = parseArgs({ options: { keep: { type: 'string' }, again: { type: 'string' } } }).values
if (keep === undefined && again === undefined) throw new Error('Say --keep or --again, with the name of a file.')
const database = await openKnownDatabase()
try {
  if (again !== undefined) await againFrom(again, database.url)
  if (keep !== undefined) await keepIn(keep, database.url)
} finally {
  await database.stop()
}
