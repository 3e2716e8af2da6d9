import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** Where a test run gets its databases from: a server, and a migrated database on it to copy. */
export type Template = { adminUrl: string; name: string }

const addressOf = (adminUrl: string, database: string): string => {
  const url = new URL(adminUrl)
  url.pathname = `/${database}`
  return url.href
}

const asAdmin = async <T>(adminUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: adminUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/**
 * Makes a database (a copy of `from`, if given), lets `fill` bring it to the shape that the tests start from, and
 * closes it to connections: PostgreSQL does not copy a database that somebody is connected to.
 */
export const createTemplate = async (
  adminUrl: string,
  fill: (url: string) => Promise<void>,
  from = 'template1',
): Promise<Template> => {
  const name = `elevate_test_${randomBytes(4).toString('hex')}`
  await asAdmin(adminUrl, (client) => client.query(`create database ${name} template ${from}`))
  await fill(addressOf(adminUrl, name))
  await asAdmin(adminUrl, (client) => client.query(`alter database ${name} with allow_connections false`))
  return { adminUrl, name }
}

/** Copies the template into a new database. */
export const copyTemplate = async ({ adminUrl, name }: Template): Promise<{ url: string; drop(): Promise<void> }> => {
  const copy = `${name}_${randomBytes(6).toString('hex')}`
  await asAdmin(adminUrl, (client) => client.query(`create database ${copy} template ${name} strategy file_copy`))
  const drop = async (): Promise<void> => {
    await asAdmin(adminUrl, (client) => client.query(`drop database if exists ${copy} with (force)`))
  }
  return { url: addressOf(adminUrl, copy), drop }
}

/** Drops the template and every copy of it, with whoever is still connected. */
export const dropTemplate = ({ adminUrl, name }: Template): Promise<void> =>
  asAdmin(adminUrl, async (client) => {
    const { rows } = await client.query('select datname as name from pg_database where starts_with(datname, $1)', [
      name,
    ])
    for (const row of rows) await client.query(`drop database if exists ${pg.escapeIdentifier(row.name)} with (force)`)
  })
