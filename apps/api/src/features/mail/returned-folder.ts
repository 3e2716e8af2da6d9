import { mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Deps } from '../../deps.ts'
import { recordReturned } from './returned-service.ts'

/** A report with headers is a few kilobytes; what is much larger is none. */
const largest = 5_000_000
const atATime = 200

/**
 * Reads what has come back from the folder `new` of the Maildir that the operator names (docs/operating.md). A file is
 * taken by renaming it, so that two workers never have the same; what is read is deleted, for it holds personal data.
 * What is no report is left in `cur` for a person to read. One that a worker has died over is found there, too.
 */
export const readReturnedMails = async (deps: Deps): Promise<void> => {
  const { returnedMailDir: root } = deps.config
  if (!root) return
  const cur = join(root, 'cur')
  await mkdir(cur, { recursive: true })
  const names = await readdir(join(root, 'new')).catch(() => [])
  for (const name of names.toSorted().slice(0, atATime)) {
    const taken = join(cur, `${name}:2,`)
    const isMine = await rename(join(root, 'new', name), taken).then(
      () => true,
      () => false,
    )
    if (isMine) await readOne(deps, taken)
  }
}

const readOne = async (deps: Deps, path: string): Promise<void> => {
  if ((await stat(path)).size > largest) return
  const recorded = await recordReturned(deps, await readFile(path))
  if (recorded !== 'no-report') await rm(path)
}
