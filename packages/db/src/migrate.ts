import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { applicationMoveNames, moveNamed } from '@elevate/contracts/application-moves'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as runMigrations } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { queues } from './jobs.ts'
import { whyTooOld } from './server-version.ts'

/** Any number; the same for everybody who migrates, so that two starting processes do it one after the other. */
const migrationLock = 7_105_316

const fileHere = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const sqlHere = (name: string) => readFile(fileHere(name), 'utf8')

/**
 * A change of a table waits for whoever uses it, and meanwhile everybody else waits behind the change. So it waits for
 * a moment only, lets the others through, and tries again: the application runs on while we migrate.
 */
const lockPatienceMs = 1_000
const pauseMs = 500
const triesAtMost = 120

/**
 * Brings the database to the state that this code expects: the application role, tables, row-level security, job
 * queues. Safe to repeat, safe at the same time as another, and safe while the application runs. `ownerUrl` must name a role that may create tables
 * and roles (or the role `elevate_app` must stand already). Throws what PostgreSQL says.
 */
export const migrate = async (ownerUrl: string): Promise<void> => {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await refuseOldServer(client)
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await client.query(`set lock_timeout = ${lockPatienceMs}`)
    const run = (sql: string) => whenFree(client, () => client.query(sql))
    await createAppRole(client)
    await run(await sqlHere('functions.sql'))
    await whenFree(client, () => runMigrations(drizzle(client), { migrationsFolder: fileHere('../migrations') }))
    await whenFree(client, () => writeApplicationMoves(client))
    await migrateJobs(ownerUrl)
    await run(await sqlHere('erasure.sql'))
    await run(await sqlHere('retention.sql'))
    await run(await sqlHere('privileges.sql'))
  } finally {
    await client.end()
  }
}

/** Half-way through it would fail with a syntax that the old server does not know. */
const refuseOldServer = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ version: number }>(
    "select current_setting('server_version_num')::int as version",
  )
  const reason = whyTooOld(rows[0]?.version ?? 0)
  if (reason) throw new Error(reason)
}

/** Each step is one transaction, so that what did not get its locks, or lost a deadlock, has left nothing behind. */
const whenFree = async (client: pg.Client, step: () => Promise<unknown>, triesLeft = triesAtMost): Promise<void> => {
  try {
    await step()
  } catch (error) {
    await client.query('rollback')
    if (triesLeft === 0 || !isInTheWay(error)) throw error
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    await whenFree(client, step, triesLeft - 1)
  }
}

const isInTheWay = (error: unknown): boolean => {
  const { code, cause } = error as { code?: string; cause?: unknown }
  return code === '55P03' || code === '40P01' || (cause !== undefined && isInTheWay(cause))
}

/** The database refuses every move that the table in contracts does not hold. A newer version may have more columns. */
const writeApplicationMoves = async (client: pg.Client): Promise<void> => {
  const rows = applicationMoveNames.flatMap((move) => {
    const { from, to } = moveNamed(move)
    return from.map((state) => ({ move, from_state: state, to_state: to }))
  })
  await client.query('begin')
  await client.query('delete from application_moves_allowed')
  await client.query(
    `insert into application_moves_allowed (move, from_state, to_state)
       select move, from_state, to_state from json_populate_recordset(null::application_moves_allowed, $1)`,
    [JSON.stringify(rows)],
  )
  await client.query('commit')
}

/** Members of the role may become it: whoever owns the tables can also work as the application. */
const createAppRole = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query("select from pg_roles where rolname = 'elevate_app'")
  if (rows.length === 0) await client.query('create role elevate_app nologin')
  await client.query('grant elevate_app to current_user').catch(refuseUnlessMember)
}

/** Granting fails for a role that may not create roles; that is fine where somebody else has granted it. */
const refuseUnlessMember = (error: unknown): void => {
  if ((error as { code?: string }).code !== '42501') throw error
}

const migrateJobs = async (ownerUrl: string): Promise<void> => {
  const boss = new PgBoss({ connectionString: ownerUrl, supervise: false, schedule: false })
  boss.on('error', (error) => console.error('jobs:', error.message))
  await boss.start()
  try {
    for (const queue of queues) await boss.createQueue(queue)
  } finally {
    await boss.stop({ graceful: false })
  }
}
