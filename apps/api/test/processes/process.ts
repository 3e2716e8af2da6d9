import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

const sourceFile = (name: string) => fileURLToPath(new URL(`../../src/${name}`, import.meta.url))

export type RunningProcess = { child: ChildProcess; output: () => string; ended: Promise<number | null> }

/** What was compiled for one process need not be compiled for the next: a quarter of the time that a start takes. */
const compiled = join(tmpdir(), 'elevate-test-compile-cache')

/**
 * Starts `server.ts` or `worker.ts` as it runs in production: a process of its own. Ended with the test file. `under`
 * is a command that the process is started with.
 */
export const startProcess = (
  name: 'server.ts' | 'worker.ts',
  env: Record<string, string>,
  under: string[] = [],
): RunningProcess => {
  const [command = '', ...words] = [...under, process.execPath, sourceFile(name)]
  const child = spawn(command, words, {
    env: {
      PATH: process.env.PATH ?? '',
      NODE_COMPILE_CACHE: compiled,
      JWT_SECRET: 'a secret of the tests that is long enough',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let output = ''
  child.stdout?.on('data', (text) => {
    output += text
  })
  child.stderr?.on('data', (text) => {
    output += text
  })
  afterAll(() => child.kill('SIGKILL'))
  return { child, output: () => output, ended: once(child, 'exit').then(([code]) => code as number | null) }
}

export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as { port: number }
  server.close()
  return port
}

/** Waits until this is true. Only what hangs is stopped by the limit: a busy machine is no fault of a test. */
export const eventually = async (isTrue: () => Promise<boolean> | boolean, seconds = 110): Promise<void> => {
  for (const end = Date.now() + seconds * 1_000; Date.now() < end; ) {
    if (await Promise.resolve(isTrue()).catch(() => false)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('It did not happen in time.')
}
