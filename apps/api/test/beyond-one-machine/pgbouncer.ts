import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chooseServerUser } from '@elevate/db/embedded/server-user'
import { afterAll } from 'vitest'
import { eventually, freePort } from '../processes/process.ts'

const program = [
  process.env.PGBOUNCER_PATH ?? '',
  '/usr/sbin/pgbouncer',
  '/usr/bin/pgbouncer',
  '/usr/local/bin/pgbouncer',
]
  .filter(Boolean)
  .find((path) => existsSync(path))

/** Undefined where it is not installed: PGBOUNCER_PATH, or the package `pgbouncer` of Debian. */
export const pgBouncer = program === undefined ? undefined : { program, keepsStatements: keepsStatements(program) }

/** From 1.21 on it knows which statements each of its own connections has prepared. */
function keepsStatements(path: string): boolean {
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' })
  const [, major = '0', minor = '0'] = /PgBouncer (\d+)\.(\d+)/.exec(stdout) ?? []
  return Number(major) > 1 || Number(minor) >= 21
}

type Login = { name: string; password: string }
/** `server` is PostgreSQL's address; `size` how many connections to it all clients share. */
type Wanted = { server: URL; login: Login; size: number }

const settings = ({ server, size }: Wanted, folder: string, port: number): string => `
[databases]
elevate = host=${server.hostname} port=${server.port} dbname=${server.pathname.slice(1)}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = trust
auth_file = ${join(folder, 'users.txt')}
pool_mode = transaction
default_pool_size = ${size}
max_client_conn = 200
logfile = ${join(folder, 'pgbouncer.log')}
${pgBouncer?.keepsStatements ? 'max_prepared_statements = 200' : ''}
`

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
    socket.on('connect', () => socket.end())
  })

const ended = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
}

/** A PgBouncer in transaction mode, on a port that stays its own; ended with the test file. */
export const startPgBouncer = async (wanted: Wanted) => {
  const folder = await mkdtemp(join(tmpdir(), 'elevate-pgbouncer-'))
  // Like PostgreSQL, it does not run as root.
  const { uid, gid } = chooseServerUser(folder)
  const port = await freePort()
  const file = join(folder, 'pgbouncer.ini')
  await chmod(folder, 0o777)
  await writeFile(file, settings(wanted, folder, port))
  await writeFile(join(folder, 'users.txt'), `"${wanted.login.name}" "${wanted.login.password}"\n`)
  const identity = uid === undefined || gid === undefined ? {} : { uid, gid }
  const start = async (): Promise<ChildProcess> => {
    const child = spawn(program ?? '', [file], { ...identity, cwd: folder, stdio: 'ignore' })
    await eventually(() => isListening(port))
    return child
  }
  let child = await start()
  /** At once, with everybody who is connected. */
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL')
    await ended(child)
  }
  afterAll(async () => {
    await kill()
    await rm(folder, { recursive: true, force: true })
  })
  return {
    url: `postgres://${wanted.login.name}:${wanted.login.password}@127.0.0.1:${port}/elevate`,
    kill,
    startAgain: async () => {
      child = await start()
    },
  }
}
