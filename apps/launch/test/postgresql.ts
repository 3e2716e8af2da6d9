import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, readdirSync } from 'node:fs'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { clusterIn, type Installation } from '@elevate/db/embedded/cluster'
import { freePort } from '@elevate/db/embedded/port'
import { stopServer } from '@elevate/db/embedded/postmaster'
import { launchServer, type Settings } from '@elevate/db/embedded/server'
import { chooseServerUser, serverEnvironment } from '@elevate/db/embedded/server-user'

const run = promisify(execFile)
const packaged = '/usr/lib/postgresql'
const oldest = 15

/** What the drill needs beside the server; the PostgreSQL that comes with npm has none of it. */
const tools = ['postgres', 'initdb', 'pg_dump', 'pg_restore', 'pg_basebackup', 'psql']

const folders = (): string[] => {
  const chosen = process.env.POSTGRESQL_BIN
  if (chosen) return [chosen]
  const versions = existsSync(packaged) ? readdirSync(packaged).map(Number) : []
  return versions
    .filter((version) => version >= oldest)
    .sort((a, b) => a - b)
    .map((version) => `${packaged}/${version}/bin`)
}

/** A whole PostgreSQL of this machine, the oldest that Elevate promises to run on. Undefined where there is none. */
export const findPostgresql = (): string | undefined =>
  folders().find((folder) => tools.every((tool) => existsSync(join(folder, tool))))

/** A folder that the account which the server runs as may write to. */
export const folderForServer = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'elevate-restore-'))
  await chmod(folder, 0o711)
  give(folder)
  return folder
}

const user = chooseServerUser('')

export const give = (path: string): void => {
  if (user.uid !== undefined && user.gid !== undefined) chownSync(path, user.uid, user.gid)
}

export const identity = user.uid === undefined ? {} : { uid: user.uid, gid: user.gid }

const initialise = async (bin: string, folder: string): Promise<string> => {
  const [password, file] = [randomBytes(18).toString('base64url'), join(folder, 'password')]
  await writeFile(file, password)
  give(file)
  const args = ['--pgdata', clusterIn(folder), '--username', 'postgres', '--pwfile', file, '--auth', 'scram-sha-256']
  const how = ['--encoding', 'UTF8', '--locale', 'C.UTF-8', '--no-sync', '--wal-segsize', '1']
  await run(join(bin, 'initdb'), [...args, ...how], { ...identity, cwd: folder, env: serverEnvironment })
  return password
}

type Server = { port: number; address: (database: string) => string; stop: () => Promise<void> }
type Wanted = { bin: string; folder: string; password: string; settings?: Settings }

/** Starts on data that are there. */
export const startOn = async ({ bin, folder, password, settings = {} }: Wanted): Promise<Server> => {
  const port = await freePort()
  const local = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(port), fsync: 'off' }
  const installation: Installation = { binaries: join(bin, '..'), folder, user }
  const child = await launchServer(installation, { ...local, ...settings })
  return {
    port,
    address: (database) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`,
    stop: async () => {
      if (child.pid !== undefined) await stopServer(child.pid)
    },
  }
}

/** A new server; its writes are archived in `wal`. */
export const startArchiving = async (bin: string, folder: string, wal: string) => {
  const password = await initialise(bin, folder)
  const settings = { archive_mode: 'on', archive_command: `test ! -f "${wal}/%f" && cp "%p" "${wal}/%f"` }
  return { password, server: await startOn({ bin, folder, password, settings }) }
}

export const remove = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true })
