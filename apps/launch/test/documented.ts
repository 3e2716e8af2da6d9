import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { root } from '../root.ts'

const run = promisify(execFile)

/** The commands of a block of docs/operating.md, as they stand there. */
const block = async (name: string): Promise<string> => {
  const words = await readFile(`${root}docs/operating.md`, 'utf8')
  const found = new RegExp(`\`\`\`sh ${name}\\n([\\s\\S]*?)\`\`\``).exec(words)?.[1]
  if (!found) throw new Error(`docs/operating.md has no commands "${name}".`)
  return found
}

type Wanted = { bin: string; env: Record<string, string>; as?: { uid?: number | undefined; gid?: number | undefined } }

/** Runs them as somebody would who follows the page, and answers what they said. */
export const follow = async (name: string, { bin, env, as = {} }: Wanted): Promise<string> => {
  const path = [bin, dirname(process.execPath), process.env.PATH].join(':')
  const { stdout } = await run('bash', ['-euc', await block(name)], {
    cwd: as.uid === undefined ? root : '/',
    env: { PATH: path, HOME: process.env.HOME, ...env },
    ...(as.uid === undefined || as.gid === undefined ? {} : { uid: as.uid, gid: as.gid }),
  })
  return stdout
}
