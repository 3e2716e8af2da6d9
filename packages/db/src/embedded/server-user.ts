import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'

/** Whom the server runs as. Without `uid` and `gid`: as whoever started us. */
export type ServerUser = { name: string; uid?: number; gid?: number }

/**
 * PostgreSQL looks at this environment: ours could carry PGPORT, PGDATA or a locale that is not installed.
 */
export const serverEnvironment = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

const account = (name: string): ServerUser | undefined => {
  const ask = (what: string): number => Number(spawnSync('id', [what, name], { encoding: 'utf8' }).stdout || Number.NaN)
  const [uid, gid] = [ask('-u'), ask('-g')]
  return uid > 0 && gid >= 0 ? { name, uid, gid } : undefined
}

const ownerOf = (cluster: string): ServerUser | undefined => {
  const found = statSync(cluster, { throwIfNoEntry: false })
  return found && found.uid !== 0 ? { name: `user ${found.uid}`, uid: found.uid, gid: found.gid } : undefined
}

/**
 * PostgreSQL refuses to run as root, so root lends it another account: the owner of the data that is already
 * there, else `postgres`, else `nobody`. No account is ever created.
 */
export const chooseServerUser = (cluster: string): ServerUser => {
  if (process.getuid?.() !== 0) return { name: 'the current user' }
  const user = ownerOf(cluster) ?? account('postgres') ?? account('nobody')
  if (user) return user
  throw new Error('PostgreSQL must not run as root, and this machine has neither an account postgres nor nobody.')
}

/** Runs a command as `user`; returns why it failed, or undefined when it went well. */
export const tryAs = (user: ServerUser, command: string, args: string[]): string | undefined => {
  const { uid, gid } = user
  const identity = uid === undefined ? {} : { uid, gid }
  const run = spawnSync(command, args, { ...identity, cwd: '/', env: serverEnvironment, encoding: 'utf8' })
  if (run.error) return run.error.message
  if (run.status === 0) return undefined
  return run.stderr.trim() || `${command} ended with ${run.status ?? run.signal}`
}
