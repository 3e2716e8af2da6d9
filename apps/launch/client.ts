import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Part } from './part.ts'
import { root } from './root.ts'

const web = join(root, 'apps/web')

/** Where the built client lies. */
export const webDist = join(web, 'dist')

const vite = join(web, 'node_modules/vite/bin/vite.js')

const stamp = join(webDist, '.built-from')

const notSources = new Set(['node_modules', 'dist', '.turbo'])

const filesIn = async (folder: string): Promise<string[]> => {
  const entries = (await readdir(folder, { withFileTypes: true })).filter(({ name }) => !notSources.has(name))
  const nested = await Promise.all(
    entries.map((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesIn(path) : [path]
    }),
  )
  return nested.flat().sort()
}

const sourceHash = async (): Promise<string> => {
  const hash = createHash('sha256')
  const files = [
    ...(await filesIn(web)),
    ...(await filesIn(join(root, 'packages/contracts'))),
    join(root, 'pnpm-lock.yaml'),
  ]
  for (const file of files) hash.update(`${file.slice(root.length)}\0`).update(await readFile(file))
  return hash.digest('hex')
}

const run = async (args: string[], signal: AbortSignal): Promise<void> => {
  const child = spawn(process.execPath, args, { cwd: web, stdio: ['ignore', 'pipe', 'pipe'], signal })
  const output: string[] = []
  child.stdout.on('data', (text) => output.push(String(text)))
  child.stderr.on('data', (text) => output.push(String(text)))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`The web client could not be built:\n${output.join('')}`)
}

/** Builds the web client when its sources are not those of the last build. True when it was built. */
export const ensureClient = async (signal: AbortSignal): Promise<boolean> => {
  const hash = await sourceHash()
  const last = await readFile(stamp, 'utf8').catch(() => undefined)
  if (last === hash) return false
  await run([vite, 'build', '--logLevel', 'warn'], signal)
  await writeFile(stamp, hash)
  return true
}

/** The client's development server, which passes calls of the API on to API_URL. */
export const vitePart = (env: NodeJS.ProcessEnv, port: number): Part => ({
  name: 'web client',
  script: vite,
  args: ['--port', String(port), '--strictPort', '--host', '127.0.0.1'],
  cwd: web,
  env,
})
