import { readFile, realpath } from 'node:fs/promises'
import { passwordFileIn } from './cluster.ts'
import { portInUse } from './holder.ts'

/** The superuser's address, to the database `name`, of the server that runs on `dataDir` now; undefined where none does. */
export const addressOfRunning = async (dataDir: string, name: string): Promise<string | undefined> => {
  const folder = await realpath(dataDir).catch(() => dataDir)
  const port = portInUse(folder)
  if (port === undefined) return undefined
  return `postgres://postgres:${await readFile(passwordFileIn(folder), 'utf8')}@127.0.0.1:${port}/${name}`
}
