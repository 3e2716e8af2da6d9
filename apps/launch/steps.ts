import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root } from './root.ts'

/** One tool that judges the code: `script` is run by this same runtime. */
export type Step = { name: string; script: string; args: string[] }

export type Outcome = { passed: boolean; output: string }

const tool = (path: string): string => join(root, 'node_modules', path)

export const formatAndLint: Step = {
  name: 'Format and lint',
  script: tool('@biomejs/biome/bin/biome'),
  args: ['check', '--error-on-warnings', '.'],
}

export const types: Step = {
  name: 'Types',
  script: tool('turbo/bin/turbo'),
  args: ['run', 'types', '--output-logs=errors-only', '--ui=stream'],
}

export const deadCode: Step = { name: 'Dead code', script: tool('knip/bin/knip.js'), args: ['--no-progress'] }

export const vitest = (name: string, args: string[]): Step => ({
  name,
  script: tool('vitest/vitest.mjs'),
  args: ['run', ...args],
})

const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', CI: 'true' }

const start = ({ script, args }: Step, output: 'inherit' | 'pipe') =>
  spawn(process.execPath, [script, ...args], { cwd: root, env, stdio: ['ignore', output, output] })

/** Runs a step and keeps what it says. */
export const runQuietly = (step: Step): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = start(step, 'pipe')
    const output: string[] = []
    child.stdout?.on('data', (text) => output.push(String(text)))
    child.stderr?.on('data', (text) => output.push(String(text)))
    child.on('error', (error) => resolve({ passed: false, output: error.message }))
    child.on('close', (code) => resolve({ passed: code === 0, output: output.join('') }))
  })

/** Runs a step and lets it speak. */
export const runAloud = (step: Step): Promise<boolean> =>
  new Promise((resolve) => {
    const child = start(step, 'inherit')
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
