// Plain Node 20.19 without dependencies: this runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The pinned runtime itself, not the shell script that the package manager puts before it. */
export const runtime = join(root, 'node_modules/node/bin/node')

const stamp = join(root, 'node_modules/.installed-from')

const requireNode = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new Error(
    `Elevate needs Node 20.19 or later to start; this is ${process.versions.node}. See https://nodejs.org`,
  )
}

const isWritable = (folder) => {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** npm and pnpm keep a cache at home; an account without a usable home gets one beside the data. */
const provideHome = () => {
  const { env } = process
  if (env.HOME && isWritable(env.HOME)) return
  const home = join(root, '.data/home')
  mkdirSync(home, { recursive: true })
  for (const name of Object.keys(env)) {
    if (/^(XDG_.*_HOME|npm_config_(cache|userconfig|prefix|init_module|global_prefix|local_prefix))$/i.test(name)) {
      delete env[name]
    }
  }
  env.HOME = home
}

/** What is installed follows from these files and the kind of machine. */
const wanted = () => {
  const hash = createHash('sha256').update(`${process.platform} ${process.arch}`)
  for (const name of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'])
    hash.update(readFileSync(join(root, name)))
  return hash.digest('hex')
}

const isInstalled = (hash) => existsSync(runtime) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash

const packageManager = () => JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager

const runInstall = () => {
  const { status, error, stdout, stderr } = spawnSync(
    'npx',
    ['--yes', packageManager(), 'install', '--frozen-lockfile'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      stdio: ['ignore', 'pipe', 'pipe'],
      // CI: never ask. Scripts: the pinned runtime arrives through one, and only those named in the workspace may run.
      env: { ...process.env, CI: 'true', npm_config_ignore_scripts: 'false' },
    },
  )
  if (error) throw new Error(`npx could not be started (${error.message}). It comes with npm.`)
  if (status !== 0) throw new Error(`Installing failed:\n${stdout}${stderr}`)
  if (!existsSync(runtime)) throw new Error(`Installing left no Node runtime at ${runtime}:\n${stdout}${stderr}`)
}

/** Installs what is missing or has changed since; otherwise returns at once. */
export const install = () => {
  requireNode()
  provideHome()
  const hash = wanted()
  if (isInstalled(hash)) return
  process.stdout.write('Installing what Elevate needs; this takes a minute, the first time only …\n')
  runInstall()
  writeFileSync(stamp, hash)
}
