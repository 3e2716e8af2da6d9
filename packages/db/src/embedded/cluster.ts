import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type ServerUser, serverEnvironment } from './server-user.ts'

const run = promisify(execFile)

/** What one embedded server is made of; `folder` holds the cluster, its password and its log. */
export type Installation = { binaries: string; folder: string; user: ServerUser }

export const clusterIn = (folder: string): string => join(folder, 'cluster')

export const passwordFileIn = (folder: string): string => join(folder, 'superuser-password')

const give = async (path: string, { uid, gid }: ServerUser): Promise<void> => {
  if (uid !== undefined && gid !== undefined) await chown(path, uid, gid)
}

const writePassword = async (folder: string, user: ServerUser): Promise<void> => {
  const path = passwordFileIn(folder)
  await rm(path, { force: true })
  await writeFile(path, randomBytes(24).toString('base64url'), { mode: 0o600, flag: 'wx' })
  await give(path, user)
}

const initialise = async ({ binaries, folder, user }: Installation, isLasting: boolean): Promise<void> => {
  const draft = join(folder, 'cluster.new')
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  await give(draft, user)
  const { uid, gid } = user
  const identity = uid === undefined ? {} : { uid, gid }
  const args = [
    ['--pgdata', draft, '--username', 'postgres', '--pwfile', passwordFileIn(folder), '--auth', 'scram-sha-256'],
    ['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    isLasting ? [] : ['--no-sync'],
  ].flat()
  await run(join(binaries, 'bin/initdb'), args, { ...identity, cwd: folder, env: serverEnvironment }).catch((error) => {
    throw new Error(`PostgreSQL could not prepare its data in ${folder}: ${String(error.stderr).trim()}`)
  })
  // The name is given last, so that an interrupted preparation is never taken for a finished one.
  await rename(draft, clusterIn(folder))
}

/**
 * The superuser's password of the cluster in the installation's folder, which is made when there is none.
 * `isLasting` is false for data that nobody needs after a power cut.
 */
export const ensureCluster = async (installation: Installation, isLasting: boolean): Promise<string> => {
  const { folder, user } = installation
  if (!existsSync(clusterIn(folder))) {
    await writePassword(folder, user)
    await initialise(installation, isLasting)
  }
  return readFile(passwordFileIn(folder), 'utf8')
}
