import { resolve } from 'node:path'
import { type Config, readConfig } from '@elevate/api/config'

/** How one start was asked for. `databaseUrl` is undefined when the embedded PostgreSQL is to be used. */
export type LaunchSettings = {
  databaseUrl: string | undefined
  jwtSecret: string | undefined
  dataDir: string
  wantsDemo: boolean
  config: Config
}

type Environment = Record<string, string | undefined>

/** Stands where the start itself provides a value, so that the rest can be checked before anything is started. */
const provided = {
  DATABASE_URL: 'postgres://127.0.0.1/elevate',
  JWT_SECRET: 'provided by the start of a development server',
}

const launchFaults = (env: Environment): string[] => {
  const faults: string[] = []
  if (env.DEMO && !['0', '1'].includes(env.DEMO)) faults.push('DEMO must be 0 or 1')
  if (env.DATABASE_URL && !/^postgres(ql)?:\/\//.test(env.DATABASE_URL)) {
    faults.push('DATABASE_URL must begin with postgres:// or postgresql://')
  }
  return faults
}

const configFaults = (read: () => Config): Config | string => {
  try {
    return read()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/**
 * Reads and checks the environment; throws one error that names every fault. In production nothing is provided:
 * the embedded database and a secret kept beside it are for development.
 */
export const readLaunchSettings = (env: Environment, root: string): LaunchSettings => {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value))
  const isProduction = env.NODE_ENV === 'production'
  const config = configFaults(() => readConfig(isProduction ? given : { ...provided, ...given }))
  const faults = launchFaults(env)
  if (typeof config === 'string') throw new Error([config, ...faults.map((fault) => `- ${fault}`)].join('\n'))
  if (faults.length > 0) throw new Error(`The settings cannot be used:\n- ${faults.join('\n- ')}`)
  return {
    databaseUrl: given.DATABASE_URL,
    jwtSecret: given.JWT_SECRET,
    dataDir: resolve(root, given.DATA_DIR ?? '.data'),
    wantsDemo: env.DEMO === '1' || (env.DEMO !== '0' && given.DATABASE_URL === undefined),
    config,
  }
}
