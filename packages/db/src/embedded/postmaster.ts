import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { commandLine, signal, startMark } from './running-process.ts'

/** Lines 1 and 8 of PostgreSQL's own lock file. */
const readLock = (cluster: string): { pid: number; status: string } | undefined => {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), status: lines[7]?.trim() ?? '' }
  } catch {
    return undefined
  }
}

/** True once the server with this process id takes connections; a standby takes those that only read. */
export const isReady = (cluster: string, pid: number): boolean => {
  const lock = readLock(cluster)
  return lock?.pid === pid && (lock.status === 'ready' || lock.status === 'standby')
}

const isServerOf = (cluster: string, pid: number): boolean =>
  startMark(pid) !== undefined && (commandLine(pid)?.includes(`-D ${cluster} `) ?? false)

const isGoneWithin = async (pid: number, milliseconds: number): Promise<boolean> => {
  const end = Date.now() + milliseconds
  while (startMark(pid) !== undefined) {
    if (Date.now() > end) return false
    await wait(10)
  }
  return true
}

/** Ends a server: fast shutdown, then without a last checkpoint, then by force. Data is safe in each case. */
export const stopServer = async (pid: number): Promise<void> => {
  signal(pid, 'SIGINT')
  if (await isGoneWithin(pid, 6000)) return
  signal(pid, 'SIGQUIT')
  if (await isGoneWithin(pid, 1500)) return
  signal(pid, 'SIGKILL')
  await isGoneWithin(pid, 1500)
}

/**
 * Clears what a killed start has left on the data: stops a server that still lives without its starter, and removes
 * a lock file that names a dead process or somebody else's. PostgreSQL would take such a process, if only its number
 * is in use again, for a living server and refuse to start.
 */
export const clearLeftovers = async (cluster: string): Promise<void> => {
  const lock = readLock(cluster)
  if (!lock) return
  if (isServerOf(cluster, lock.pid)) {
    await stopServer(lock.pid)
    return
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
}
