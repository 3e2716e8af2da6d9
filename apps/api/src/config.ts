/** The only reader of the environment. Reports every fault at once, by name. */
export type Config = {
  databaseUrl: string
  /** For reads that may lag behind, such as exports. */
  replicaUrl: string
  port: number
  host: string
  publicUrl: string
  jwtSecret: string
  smtpUrl: string | undefined
  mailFrom: string
  logLevel: string
  isProduction: boolean
  /** Folder of the built client; without it the API serves no pages. */
  webDist: string | undefined
  product: { name: string; strapline: string; logoUrl: string | null }
}

type Environment = Record<string, string | undefined>

export const readConfig = (env: Environment): Config => {
  const faults: string[] = []
  const isProduction = env.NODE_ENV === 'production'
  const needed = (name: string, why: string): string => {
    const value = env[name]
    if (!value) faults.push(`${name} is not set: ${why}`)
    return value ?? ''
  }
  const databaseUrl = needed('DATABASE_URL', 'a PostgreSQL address such as postgres://user:password@host:5432/elevate')
  const jwtSecret = needed('JWT_SECRET', 'at least 32 characters that nobody can guess')
  if (jwtSecret && jwtSecret.length < 32) faults.push('JWT_SECRET is too short: at least 32 characters')
  const port = Number(env.PORT ?? '3000')
  if (!Number.isInteger(port) || port < 0 || port > 65_535) faults.push('PORT must be a number from 0 to 65535')
  const publicUrl = isProduction
    ? needed('PUBLIC_URL', 'the address that people open')
    : env.PUBLIC_URL || `http://localhost:${port}`
  if (publicUrl && !URL.canParse(publicUrl))
    faults.push('PUBLIC_URL must be an address such as https://elevate.example')
  if (isProduction && !env.SMTP_URL) faults.push('SMTP_URL is not set: in production mails must be sent')
  if (isProduction && env.DEMO === '1') faults.push('DEMO=1 is refused in production')
  if (faults.length > 0) throw new Error(`The settings cannot be used:\n- ${faults.join('\n- ')}`)
  return {
    databaseUrl,
    replicaUrl: env.DATABASE_REPLICA_URL || databaseUrl,
    port,
    host: env.HOST ?? '127.0.0.1',
    publicUrl: publicUrl.replace(/\/$/, ''),
    jwtSecret,
    smtpUrl: env.SMTP_URL || undefined,
    mailFrom: env.MAIL_FROM ?? 'Elevate <no-reply@elevate.example>',
    logLevel: env.LOG_LEVEL ?? (isProduction ? 'info' : 'warn'),
    isProduction,
    webDist: env.WEB_DIST || undefined,
    product: {
      name: env.PRODUCT_NAME ?? 'Elevate',
      strapline: env.PRODUCT_STRAPLINE ?? 'Engage, empower, elevate',
      logoUrl: env.PRODUCT_LOGO_URL || null,
    },
  }
}
