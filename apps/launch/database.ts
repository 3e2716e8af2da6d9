import { join } from 'node:path'
import { ensureDatabase } from '@elevate/db/embedded/ensure-database'
import { addressOfRunning } from '@elevate/db/embedded/running'
import { startEmbedded } from '@elevate/db/embedded/start'
import { root } from './root.ts'
import { type LaunchSettings, readLaunchSettings } from './settings.ts'

export type Database = { url: string; stop(): Promise<void> }

/** The database that was named or, without one, an embedded PostgreSQL on the kept data. */
export const openDatabase = async ({ databaseUrl, dataDir }: LaunchSettings): Promise<Database> => {
  if (databaseUrl) return { url: databaseUrl, stop: async () => undefined }
  const server = await startEmbedded({ dataDir: join(dataDir, 'postgres') })
  try {
    return { url: await ensureDatabase(server.url, 'elevate'), stop: server.stop }
  } catch (error) {
    await server.stop()
    throw error
  }
}

/** For commands: the database that is named, the one of a running start, or the kept data of a start that does not run. */
export const openKnownDatabase = async (): Promise<Database> => {
  const settings = readLaunchSettings(process.env, root)
  const running = settings.databaseUrl ?? (await addressOfRunning(join(settings.dataDir, 'postgres'), 'elevate'))
  return running ? { url: running, stop: async () => undefined } : openDatabase(settings)
}
