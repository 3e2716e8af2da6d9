import { join } from 'node:path'
import { ensureDatabase } from '@elevate/db/embedded/ensure-database'
import { startEmbedded } from '@elevate/db/embedded/start'
import type { LaunchSettings } from './settings.ts'

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
