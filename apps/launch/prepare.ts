import { freePort, requireFreePort } from '@elevate/db/embedded/port'
import { openDatabase } from './database.ts'
import type { SignIn } from './greeting.ts'
import { prepareProgramme } from './programme.ts'
import { root } from './root.ts'
import { keptSecret } from './secret.ts'
import { type LaunchSettings, readLaunchSettings } from './settings.ts'
import type { Shutdown } from './shutdown.ts'

/** All that the servers need before they run; `env` is theirs. */
export type Prepared = { settings: LaunchSettings; env: NodeJS.ProcessEnv; signIn: SignIn }

const openAndMigrate = async (settings: LaunchSettings, shutdown: Shutdown): Promise<string> => {
  const opening = openDatabase(settings)
  // Registered before it is open: Ctrl-C at this very moment must not leave it behind.
  shutdown.add(() =>
    opening.then(
      (database) => database.stop(),
      () => undefined,
    ),
  )
  const { url } = await opening
  await requireFreePort(settings.config.port, settings.config.host).catch((error) => {
    throw new Error(`${error.message} Choose another one, for example: PORT=3001 npm start`)
  })
  const { migrate } = await import('@elevate/db/migrate')
  await migrate(url)
  return url
}

/** Settings, a migrated database with the programme that is wanted, and a secret for signing. */
export const prepare = async (environment: NodeJS.ProcessEnv, shutdown: Shutdown): Promise<Prepared> => {
  const given = { ...environment }
  if (given.PORT === '0') given.PORT = String(await freePort())
  const settings = readLaunchSettings(given, root)
  const databaseUrl = await openAndMigrate(settings, shutdown)
  const signIn = await prepareProgramme(settings, databaseUrl)
  const secret = settings.jwtSecret ?? (await keptSecret(settings.dataDir))
  return { settings, env: { ...given, DATABASE_URL: databaseUrl, JWT_SECRET: secret }, signIn }
}
