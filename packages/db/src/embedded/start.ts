import { findBinaries } from './binaries.ts'
import { clusterIn, ensureCluster, type Installation } from './cluster.ts'
import { prepareFolder } from './folder.ts'
import { claim, release } from './holder.ts'
import { keepRunning } from './keep-running.ts'
import { freePort, requireFreePort } from './port.ts'
import { clearLeftovers } from './postmaster.ts'
import type { Settings } from './server.ts'
import { chooseServerUser } from './server-user.ts'

/** `url` is the superuser's, to the database `postgres`. */
export type Embedded = { url: string; stop(): Promise<void> }

type Wanted = { dataDir: string; port?: number; settings?: Settings }

const run = async (installation: Installation, { dataDir, port, settings = {} }: Wanted): Promise<Embedded> => {
  const { folder } = installation
  const actual = port ?? (await freePort())
  claim(folder, dataDir, actual)
  try {
    await clearLeftovers(clusterIn(folder))
    await requireFreePort(actual)
    const password = await ensureCluster(installation, settings.fsync !== 'off')
    const local = { listen_addresses: '127.0.0.1', unix_socket_directories: '', port: String(actual) }
    const server = await keepRunning(installation, { ...local, ...settings })
    const stop = async (): Promise<void> => {
      await server.stop()
      release(folder)
    }
    return { url: `postgres://postgres:${password}@127.0.0.1:${actual}/postgres`, stop }
  } catch (error) {
    release(folder)
    throw error
  }
}

/**
 * Starts a real PostgreSQL on the data in `dataDir`, which is made when it is missing and kept afterwards, and waits
 * until it takes connections on 127.0.0.1, on `port` or a free one. `settings` are PostgreSQL's own, by name.
 *
 * For development and tests, not for production. Throws with a sentence for people when the data is in use by another
 * start, the port is taken, or PostgreSQL cannot run here. What a killed start left behind is cleared away first.
 */
export const startEmbedded = async (wanted: Wanted): Promise<Embedded> => {
  const user = chooseServerUser(clusterIn(wanted.dataDir))
  const binaries = await findBinaries(user)
  const folder = await prepareFolder(wanted.dataDir, user)
  return run({ binaries, folder, user }, wanted)
}
