import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A secret for signing, made at the first start and kept with the data so that sign-ins survive a restart. */
export const keptSecret = async (dataDir: string): Promise<string> => {
  const path = join(dataDir, 'jwt-secret')
  await mkdir(dataDir, { recursive: true })
  await writeFile(path, randomBytes(48).toString('base64url'), { mode: 0o600, flag: 'wx' }).catch((error) => {
    if (error.code !== 'EEXIST') throw error
  })
  return readFile(path, 'utf8')
}
