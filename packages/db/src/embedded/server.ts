import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { clusterIn, type Installation } from './cluster.ts'
import { isReady } from './postmaster.ts'
import { serverEnvironment } from './server-user.ts'

export type Settings = Record<string, string>

/** Recovery after a power cut replays up to a gigabyte of log. */
const patience = 180_000

const logFileIn = (folder: string): string => join(folder, 'server.log')

/** A new file each time: the last one may belong to root, or be a link that the server's account has put there. */
const openLog = (folder: string): number => {
  rmSync(logFileIn(folder), { force: true })
  return openSync(logFileIn(folder), 'wx', 0o600)
}

const lastWords = (folder: string): string =>
  readFileSync(logFileIn(folder), 'utf8').trim().split('\n').slice(-6).join('\n')

/** In a session of its own: Ctrl-C reaches our whole process group, and the server must be the last to hear of it. */
const spawnServer = ({ binaries, folder, user }: Installation, settings: Settings): ChildProcess => {
  const log = openLog(folder)
  const { uid, gid } = user
  const child = spawn(
    join(binaries, 'bin/postgres'),
    ['-D', clusterIn(folder), ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...(uid === undefined || gid === undefined ? {} : { uid, gid }),
      cwd: folder,
      env: serverEnvironment,
      detached: true,
      stdio: ['ignore', log, log],
    },
  )
  closeSync(log)
  child.unref()
  return child
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

const started = async (installation: Installation, settings: Settings): Promise<ChildProcess> => {
  const child = spawnServer(installation, settings)
  let fault: Error | undefined
  child.once('error', (error) => {
    fault = error
  })
  const end = Date.now() + patience
  while (child.pid === undefined || !isReady(clusterIn(installation.folder), child.pid)) {
    if (fault) throw fault
    if (hasEnded(child)) throw new Error(`PostgreSQL did not start:\n${lastWords(installation.folder)}`)
    if (Date.now() > end) {
      child.kill('SIGQUIT')
      throw new Error(`PostgreSQL did not become ready:\n${lastWords(installation.folder)}`)
    }
    await wait(10)
  }
  return child
}

/**
 * Starts the server and waits until it takes connections. The workers of a killed server need a moment to notice;
 * until the last has gone, PostgreSQL refuses to start again.
 */
export const launchServer = async (installation: Installation, settings: Settings): Promise<ChildProcess> => {
  const end = Date.now() + 5000
  for (;;) {
    try {
      return await started(installation, settings)
    } catch (error) {
      const mayPass = error instanceof Error && error.message.includes('pre-existing shared memory block')
      if (!mayPass || Date.now() > end) throw error
      await wait(100)
    }
  }
}
