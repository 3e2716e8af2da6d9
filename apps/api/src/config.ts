import { readSecretFiles } from './secret-files.ts'

/** The only reader of the environment. Reports every fault at once, by name. */
export type Config = {
  databaseUrl: string
  /** For reads that may lag behind, such as exports. */
  replicaUrl: string
  /** What both addresses lead through, if not to PostgreSQL itself. */
  databasePooler: 'prepared' | 'unprepared' | undefined
  port: number
  host: string
  publicUrl: string
  /** How many proxies of ours stand in front: so many names in X-Forwarded-For are believed, and no more. */
  proxyHops: number
  jwtSecret: string
  smtpUrl: string | undefined
  mailFrom: string
  /** Where mail that cannot be delivered comes back to, if that is not `mailFrom`. */
  mailReturnPath: string | undefined
  /** A Maildir in which mail that came back is put for the worker to read. */
  returnedMailDir: string | undefined
  logLevel: string
  /** Where the worker answers whether it is well, and with its figures; without it, nowhere. */
  workerPort: number | undefined
  isProduction: boolean
  /** Folder of the built client; without it the API serves no pages. */
  webDist: string | undefined
  /** A coffee round of more people is drawn and published by the worker; 2,000 where it is not given. */
  roundsAtOnceUpTo?: number
  product: { name: string; strapline: string; logoUrl: string | null }
  /** Who runs this installation; stands in the accessibility statement and the privacy notice. */
  operator: { name: string | null; contact: string | null; dataProtectionContact: string | null }
}

const poolers = ['prepared', 'unprepared'] as const

type Environment = Record<string, string | undefined>

export const readConfig = (environment: Environment): Config => {
  const { settings: env, faults: fileFaults } = readSecretFiles(environment)
  const isProduction = env.NODE_ENV === 'production'
  const port = Number(env.PORT ?? '3000')
  const publicUrl = env.PUBLIC_URL || (isProduction ? '' : `http://localhost:${port}`)
  const faults = [
    ...fileFaults,
    ...faultsOf(env, { port, publicUrl }),
    ...(isProduction ? faultsInProduction(env, publicUrl) : []),
  ]
  if (faults.length > 0) throw new Error(`The settings cannot be used:\n- ${faults.join('\n- ')}`)
  const text = (name: string, fallback: string): string => env[name] || fallback
  const databaseUrl = text('DATABASE_URL', '')
  return {
    databaseUrl,
    replicaUrl: text('DATABASE_REPLICA_URL', databaseUrl),
    databasePooler: poolers.find((pooler) => pooler === env.DATABASE_POOLER),
    port,
    host: text('HOST', '127.0.0.1'),
    proxyHops: Number(text('PROXY_HOPS', '0')),
    publicUrl: publicUrl.replace(/\/$/, ''),
    jwtSecret: text('JWT_SECRET', ''),
    smtpUrl: env.SMTP_URL || undefined,
    mailFrom: text('MAIL_FROM', 'Elevate <no-reply@elevate.example>'),
    mailReturnPath: env.MAIL_RETURN_PATH || undefined,
    returnedMailDir: env.RETURNED_MAIL_DIR || undefined,
    logLevel: text('LOG_LEVEL', isProduction ? 'info' : 'warn'),
    workerPort: env.WORKER_PORT ? Number(env.WORKER_PORT) : undefined,
    isProduction,
    webDist: env.WEB_DIST || undefined,
    ...(env.ROUNDS_AT_ONCE_UP_TO ? { roundsAtOnceUpTo: Number(env.ROUNDS_AT_ONCE_UP_TO) } : {}),
    product: productFrom(env),
    operator: operatorFrom(env),
  }
}

const productFrom = (env: Environment): Config['product'] => ({
  name: env.PRODUCT_NAME ?? 'Elevate',
  strapline: env.PRODUCT_STRAPLINE ?? 'Engage, empower, elevate',
  logoUrl: env.PRODUCT_LOGO_URL || null,
})

const operatorFrom = (env: Environment): Config['operator'] => ({
  name: env.OPERATOR_NAME || null,
  contact: env.OPERATOR_CONTACT || null,
  dataProtectionContact: env.DATA_PROTECTION_CONTACT || null,
})

const isPort = (port: number): boolean => Number.isInteger(port) && port >= 0 && port <= 65_535

const roundsFault = ({ ROUNDS_AT_ONCE_UP_TO: given = '' }: Environment): string | false =>
  !/^\d{0,6}$/.test(given) && 'ROUNDS_AT_ONCE_UP_TO must be a number of people'

/** Each rule as what it finds; nothing is reported twice. */
const faultsOf = (env: Environment, { port, publicUrl }: { port: number; publicUrl: string }): string[] => {
  const secretLength = env.JWT_SECRET?.length ?? 0
  return [
    !env.DATABASE_URL &&
      'DATABASE_URL is not set: a PostgreSQL address such as postgres://user:password@host:5432/elevate',
    secretLength === 0 && 'JWT_SECRET is not set: at least 32 characters that nobody can guess',
    secretLength > 0 && secretLength < 32 && 'JWT_SECRET is too short: at least 32 characters',
    !isPort(port) && 'PORT must be a number from 0 to 65535',
    !isPort(Number(env.WORKER_PORT ?? '0')) && 'WORKER_PORT must be a number from 0 to 65535',
    !/^\d{0,2}$/.test(env.PROXY_HOPS ?? '') && 'PROXY_HOPS must be the number of proxies in front, from 0 to 99',
    Boolean(env.DATABASE_POOLER) &&
      !poolers.some((pooler) => pooler === env.DATABASE_POOLER) &&
      'DATABASE_POOLER must be prepared or unprepared, or not set where no pooler stands in between',
    roundsFault(env),
    publicUrl !== '' && !URL.canParse(publicUrl) && 'PUBLIC_URL must be an address such as https://elevate.example',
  ].filter((fault) => fault !== false)
}

const faultsInProduction = (env: Environment, publicUrl: string): string[] =>
  [
    !env.PUBLIC_URL && 'PUBLIC_URL is not set: the address that people open',
    URL.canParse(publicUrl) &&
      !publicUrl.startsWith('https://') &&
      'PUBLIC_URL must begin with https:// in production: passwords and cookies go there',
    !env.SMTP_URL && 'SMTP_URL is not set: in production mails must be sent',
    !env.MAIL_FROM && 'MAIL_FROM is not set: the address that mails come from',
    env.DEMO === '1' && 'DEMO=1 is refused in production',
  ].filter((fault) => fault !== false)
