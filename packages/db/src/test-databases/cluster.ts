import { mkdtemp, readdir, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clusterIn } from '../embedded/cluster.ts'
import { isHeld } from '../embedded/holder.ts'
import { clearLeftovers } from '../embedded/postmaster.ts'
import { type Embedded, startEmbedded } from '../embedded/start.ts'

const prefix = 'elevate-test-cluster-'

/** Nobody needs these data after a power cut; zero-filling the log alone would cost half a second per database. */
const hasty = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_init_zero: 'off',
  wal_recycle: 'off',
  max_connections: '300',
}

const remove = async (folder: string): Promise<void> => {
  const target = await realpath(folder).catch(() => folder)
  await rm(target, { recursive: true, force: true })
  await rm(folder, { recursive: true, force: true })
}

/** Clears what a killed test run could not: its server and its folder. */
const sweep = async (): Promise<void> => {
  const names = await readdir(tmpdir())
  for (const folder of names.filter((name) => name.startsWith(prefix)).map((name) => join(tmpdir(), name))) {
    if (isHeld(folder)) continue
    // Another account's folder stays: it is not ours to clear.
    await clearLeftovers(clusterIn(await realpath(folder)))
      .then(() => remove(folder))
      .catch(() => undefined)
  }
}

/** A PostgreSQL server of its own for one run of the tests; `stop` removes it with all it holds. */
export const startTestCluster = async (): Promise<Embedded> => {
  await sweep()
  const folder = await mkdtemp(join(tmpdir(), prefix))
  const server = await startEmbedded({ dataDir: folder, settings: hasty })
  const stop = async (): Promise<void> => {
    await server.stop()
    await remove(folder)
  }
  return { url: server.url, stop }
}
