import { chmod, chown, mkdir, mkdtemp, realpath, rmdir, symlink } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { type ServerUser, tryAs } from './server-user.ts'
import { sharedFolder } from './shared-folder.ts'

/** Only the last folder is closed to others: `recursive` with a mode would close its new parents too. */
const make = async (path: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true })
  await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}

const follow = (path: string): Promise<string> =>
  realpath(path).catch(() => {
    throw new Error(`${path} points to a folder that is gone. Delete it to start with an empty database.`)
  })

const own = async (folder: string, { uid, gid }: ServerUser): Promise<void> => {
  if (uid === undefined || gid === undefined) return
  await chown(folder, uid, gid)
  await chmod(folder, 0o700)
}

const canWrite = (user: ServerUser, folder: string): boolean =>
  tryAs(user, '/bin/sh', ['-c', 'test -w "$0" && test -x "$0"', folder]) === undefined

/** Leaves a link in the place of an empty folder, to one that the server's account can reach. */
const moveOut = async (path: string, user: ServerUser): Promise<string> => {
  await rmdir(path).catch(() => {
    const remedy = 'Move the checkout to where that account may enter, or choose another folder with DATA_DIR.'
    throw new Error(`PostgreSQL runs as ${user.name}, who cannot enter ${path}. ${remedy}`)
  })
  const elsewhere = await mkdtemp(join(await sharedFolder(), 'data-'))
  await own(elsewhere, user)
  await symlink(elsewhere, path)
  console.warn(`PostgreSQL runs as ${user.name}, who cannot enter ${path}: its data are kept in ${elsewhere}.`)
  return elsewhere
}

/**
 * Makes the data folder ready for the server's account, and returns where it really is: as root, a folder that this
 * account cannot enter (under root's home) becomes a link to one that it can.
 */
export const prepareFolder = async (dataDir: string, user: ServerUser): Promise<string> => {
  const path = resolve(dataDir)
  await make(path)
  const folder = await follow(path)
  await own(folder, user)
  if (canWrite(user, folder)) return folder
  if (user.uid !== undefined) return moveOut(path, user)
  throw new Error(`${folder} belongs to another account. Start as that one, or choose another folder with DATA_DIR.`)
}
