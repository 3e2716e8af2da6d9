import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.ts'

/** One tool that judges the code. */
export type Step = { name: string; command: string; args: string[] }

export type Outcome = { passed: boolean; output: string }

const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { packageManager: string }

/** A tool written in JavaScript, for this same runtime. */
const tool = (name: string, script: string, args: string[]): Step => ({
  name,
  command: process.execPath,
  args: [join(root, 'node_modules', script), ...args],
})

export const formatAndLint = tool('Format and lint', '@biomejs/biome/bin/biome', ['check', '--error-on-warnings', '.'])

/** Turbo looks for the package manager on the path; a bare machine has it through npx only. */
export const types: Step = {
  name: 'Types',
  command: 'npx',
  args: ['--yes', packageManager, 'exec', 'turbo', 'run', 'types', '--output-logs=errors-only', '--ui=stream'],
}

export const deadCode = tool('Dead code', 'knip/bin/knip.js', ['--no-progress'])

export const vitest = (name: string, args: string[]): Step => tool(name, 'vitest/vitest.mjs', ['run', ...args])

const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', CI: 'true' }

const start = ({ command, args }: Step, output: 'inherit' | 'pipe') =>
  spawn(command, args, { cwd: root, env, stdio: ['ignore', output, output] })

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
