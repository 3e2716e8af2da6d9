import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, realpathSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

const script = join(import.meta.dirname, 'hold-database.ts')

/** A folder for data that goes when the test is over. */
export const temporaryFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'elevate-launch-'))
  // A temporary folder is private at first; as root, the server runs as somebody else.
  await chmod(folder, 0o711)
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Starts a database in a process of its own; rejects with what that process complained about. */
export const holdDatabase = async (dataDir: string) => {
  const child = spawn(process.execPath, [script, dataDir], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  let complaint = ''
  child.stderr?.on('data', (text) => {
    complaint += String(text)
  })
  const ended = once(child, 'close')
  onTestFinished(async () => {
    child.kill('SIGTERM')
    await ended
  })
  const [message] = await Promise.race([once(child, 'message'), ended.then(() => [undefined])])
  if (message === undefined) throw new Error(complaint)
  const { url } = message as { url: string }
  const kill = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal)
    await ended
  }
  return { pid: child.pid ?? 0, url, kill }
}

/** The process that PostgreSQL itself says holds the data. */
export const serverOf = (dataDir: string): number =>
  Number(readFileSync(join(realpathSync(dataDir), 'cluster/postmaster.pid'), 'utf8').split('\n')[0])
