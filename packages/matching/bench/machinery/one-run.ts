import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { Certificate } from '../../src/plan.ts'
import type { InputName } from './inputs.ts'
import type { Method } from './methods.ts'
import type { Worth } from './worth.ts'

/** Draw the input by the method; after the first call `runs` more, of which the best counts. */
export type Task = { readonly input: InputName; readonly method: Method; readonly runs: number }

/** Processor time in milliseconds; memory in megabytes, `before` with the input alone, `peak` after the first draw. */
export type Measured = {
  readonly size: number
  readonly people: number
  readonly first: number
  readonly best: number
  readonly pass: number
  readonly before: number
  readonly peak: number
  readonly worth: Worth
  readonly verify: number | undefined
  readonly fault: string | undefined
  readonly certificate: Certificate['kind'] | undefined
}

/** Ends a program that has used so many seconds of processor time; a busy machine takes nothing from it. */
const LIMITED = 'ulimit -t "$0"; exec "$@"'

/** Runs a task in a process of its own; says in words what it came to when it did not finish. */
export function oneRun(task: Task, seconds = 60): Measured | string {
  const program = [process.execPath, join(import.meta.dirname, 'child.ts'), JSON.stringify(task)]
  const { status, signal, stdout } = spawnSync('sh', ['-c', LIMITED, `${seconds}`, ...program], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  if (signal !== null) return `not within ${seconds} s`
  return status === 0 ? JSON.parse(stdout) : 'fails'
}
