import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { startMark } from '@elevate/db/embedded/running-process'
import { onTestFinished } from 'vitest'

const script = join(import.meta.dirname, '../start.mjs')

const parentOf = (pid: number): number => {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1)?.trim().split(' ')[1])
  } catch {
    return 0
  }
}

/** A process and everything it started, and what those started. */
const familyOf = (pid: number): number[] => {
  const all = readdirSync('/proc').map(Number).filter(Boolean)
  const children = all.filter((candidate) => parentOf(candidate) === pid)
  return [pid, ...children.flatMap(familyOf)]
}

/** `npm start` in a process group of its own, as a terminal would give it. */
export const launch = (env: Record<string, string>) => {
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DEMO: '0', PORT: '0', LOG_LEVEL: 'silent', ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const pid = child.pid ?? 0
  let output = ''
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }))
  const killGroup = (signal: NodeJS.Signals): void => {
    if (startMark(pid) !== undefined) process.kill(-pid, signal)
  }
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        output += String(text)
        if (output.includes('Press Ctrl-C')) resolve()
      })
    }
    child.once('close', () => reject(new Error(output)))
  })
  // Whoever expects a refusal looks at `ended` only.
  ready.catch(() => undefined)
  onTestFinished(async () => {
    killGroup('SIGINT')
    await ended
  })
  return { pid, ready, ended, killGroup, family: () => familyOf(pid), said: () => output }
}

export const living = (pids: number[]): number[] => pids.filter((pid) => startMark(pid) !== undefined)
