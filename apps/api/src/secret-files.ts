import { readFileSync } from 'node:fs'

type Environment = Record<string, string | undefined>

/** What opens something. Each may be given as the name of a file that holds it: `JWT_SECRET_FILE` for `JWT_SECRET`. */
export const secretSettings = [
  'DATABASE_URL',
  'DATABASE_REPLICA_URL',
  'DATABASE_PASSWORD',
  'JWT_SECRET',
  'SMTP_URL',
] as const

/**
 * The settings with their files read. An environment is seen by every child process, by whoever looks at the container
 * and by crash reports; a file only by who may open it. What cannot be read is a fault, by name and without its content.
 */
export const readSecretFiles = (env: Environment): { settings: Environment; faults: string[] } => {
  const settings = { ...env }
  const faults: string[] = []
  for (const name of secretSettings) {
    const path = env[`${name}_FILE`]
    if (!path) continue
    if (env[name]) faults.push(`${name} and ${name}_FILE are both set: one of them only`)
    const content = contentOf(path)
    if (content) settings[name] = content
    else faults.push(`${name}_FILE names ${path}, which cannot be read or is empty`)
  }
  return { settings: withPassword(settings), faults }
}

/** Files end in a line break, secrets do not. */
const contentOf = (path: string): string | undefined => {
  try {
    return readFileSync(path, 'utf8').trim()
  } catch {
    return undefined
  }
}

/** The password of the database may be kept apart from its address, and then needs no escaping. */
const withPassword = (settings: Environment): Environment => {
  const password = settings.DATABASE_PASSWORD
  if (!password) return settings
  const complete = (name: 'DATABASE_URL' | 'DATABASE_REPLICA_URL'): Environment => {
    const address = settings[name]
    if (!address || !URL.canParse(address)) return {}
    const url = new URL(address)
    url.password ||= encodeURIComponent(password)
    return { [name]: url.href }
  }
  return { ...settings, ...complete('DATABASE_URL'), ...complete('DATABASE_REPLICA_URL') }
}
