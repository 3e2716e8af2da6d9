import { lstat, mkdir } from 'node:fs/promises'

/**
 * A folder outside the checkout that the server's account can enter.
 *
 * Root takes /var/lib, because clean-up services empty /var/tmp by age, under a running server too.
 * Others cannot write there; their folder in /var/tmp is taken only when it is really theirs.
 */
export const sharedFolder = async (): Promise<string> => {
  const uid = process.getuid?.() ?? 0
  const folder = uid === 0 ? '/var/lib/elevate' : `/var/tmp/elevate-${uid}`
  await mkdir(folder, { recursive: true, mode: 0o755 })
  const found = await lstat(folder)
  if (!found.isDirectory() || found.uid !== uid || (found.mode & 0o022) !== 0) {
    throw new Error(`${folder} belongs to somebody else; it is not safe to run programs from it.`)
  }
  return folder
}
