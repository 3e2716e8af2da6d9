import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { root } from './root.ts'

/** One of the servers that make up a running Elevate. */
export type Part = { name: string; script: string; args?: string[]; cwd?: string; env: NodeJS.ProcessEnv }

/** The worker that sends mails and runs jobs, and the API, which serves the client too. */
export const serverParts = (env: NodeJS.ProcessEnv): Part[] =>
  ['worker', 'server'].map((name) => ({ name, script: join(root, `apps/api/src/${name}.ts`), env }))

export type RunningPart = { stop(): Promise<void> }

/** `lost` is told, once, that the part cannot be kept running. `hasStarted` says whether all was well once. */
export type Watcher = { hasStarted(): boolean; lost(reason: string): void }

const follow = new URL('follow-launcher.ts', import.meta.url).href

/** Quick deaths in a row after which starting again is given up. */
const patience = 5

const quick = 10_000

/** In a process group of its own, so that Ctrl-C reaches it through us, once and in order. */
const spawnPart = ({ script, args = [], cwd = root, env }: Part): ChildProcess =>
  spawn(process.execPath, ['--import', follow, script, ...args], {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })

const exited = (child: ChildProcess): Promise<string> =>
  new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`))
  })

type Ending = { part: Part; how: string; quickDeaths: number }

/** Why it is not worth starting the part again, or undefined. */
const whyLost = ({ part, how, quickDeaths }: Ending, hasStarted: boolean): string | undefined => {
  if (!hasStarted) return `The ${part.name} could not start (${how}).`
  return quickDeaths >= patience ? `The ${part.name} keeps ending (${how}).` : undefined
}

/** Settles, after a pause that grows with each quick death, when the part may be started again. */
const announceRestart = ({ part, how, quickDeaths }: Ending, signal: AbortSignal): Promise<void> => {
  console.warn(`The ${part.name} ended unexpectedly (${how}); starting it again.`)
  return wait(250 * 2 ** (quickDeaths - 1), undefined, { signal }).catch(() => undefined)
}

/**
 * Runs a part and starts it again when it ends by itself, after pauses that grow. One that dies during the first
 * start, or five times quickly in a row, is lost: its fault needs a person, and hiding it helps nobody.
 */
export const runPart = (part: Part, watcher: Watcher): RunningPart => {
  const stopping = new AbortController()
  const { signal } = stopping
  let child: ChildProcess | undefined
  let quickDeaths = 0

  const runOnce = async (): Promise<string> => {
    const since = Date.now()
    child = spawnPart(part)
    const how = await exited(child)
    quickDeaths = Date.now() - since < quick ? quickDeaths + 1 : 1
    return how
  }
  const keep = async (): Promise<void> => {
    while (!signal.aborted) {
      const ending = { part, how: await runOnce(), quickDeaths }
      if (signal.aborted) return
      const lost = whyLost(ending, watcher.hasStarted())
      if (lost) return watcher.lost(lost)
      await announceRestart(ending, signal)
    }
  }

  const kept = keep()
  const stop = async (): Promise<void> => {
    stopping.abort()
    child?.kill('SIGTERM')
    const force = setTimeout(() => child?.kill('SIGKILL'), 9_500)
    await kept
    clearTimeout(force)
  }
  return { stop }
}
