import { drizzle, type NodePgClient, type NodePgDatabase } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { askingOnce, believable } from './believable.ts'
import { statementNames } from './statement-names.ts'

/** What queries are asked of. Transactions are opened in one place only (`open.ts`), so this cannot open one. */
export type Db = Omit<NodePgDatabase, 'transaction' | '$client'>

/** Of whom a query is asked: the connection at once, or a flight that leaves later. */
export type Asked = { query: (...question: never[]) => unknown }

/** One connection of the pool, with drizzle around it and a gate: outside an opened transaction it refuses. */
export type Connection = {
  client: pg.PoolClient
  db: Db
  gate: { open: (to: Asked) => void; close: () => void }
  /** Cuts a connection that does not answer, and doubts every other one that was there at that moment. */
  lose: () => void
}

/**
 * What stands between us and PostgreSQL: a pooler in transaction mode that keeps prepared statements apart (PgBouncer
 * from 1.21) or one that does not know them (older ones).
 */
export type Pooler = 'prepared' | 'unprepared'

export type Database = {
  pool: pg.Pool
  /** How many statements queries have sent, for tests that a list asks the same number however long it is. */
  asked: { statements: number }
  connection: () => Promise<Connection>
  /** Whether statements may be given names, by which PostgreSQL keeps their plans. */
  keepsStatements: boolean
  /** What a transaction has to set for itself, because the connection could not. */
  localSettings: readonly string[]
  /** One statement outside any transaction, for who asks about no person: the job library, and whether we are well. */
  query: (text: string, values?: unknown[]) => Promise<pg.QueryResult>
  /** The same database for work that nobody waits for: one connection, on which a statement may take two minutes. Close it. */
  patiently: () => Database
  close: () => Promise<void>
}

export type ConnectOptions = {
  url: string
  size?: number
  onFault?: (error: Error) => void
  isPatient?: boolean
  pooler?: Pooler | undefined
}

/** Kept by the server for each connection. A pooler hands out connections of its own, whose login has them (docs/operating.md). */
const ofConnection = {
  options: '-c role=elevate_app -c timezone=UTC',
  statement_timeout: 2_800,
  lock_timeout: 2_000,
  idle_in_transaction_session_timeout: 10_000,
}
const patience = { statement_timeout: 120_000, idle_in_transaction_session_timeout: 120_000 }

/**
 * Connects as the application: every connection works as the role `elevate_app`, which owns nothing.
 * Waiting for a connection (1.5 s) and for an answer (3 s) together stay under the 5 s within which a caller is told
 * that the database is away. Connections are pipelined: what is asked without waiting goes out in one flight.
 */
export const connect = (options: ConnectOptions): Database => {
  const { url, size = 10, onFault = () => {}, isPatient = false, pooler } = options
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    pipeline: true,
    // Neither `elevate` nor `elevate-api`: by those names the releases before are known (functions.sql).
    application_name: 'elevate-app',
    connectionTimeoutMillis: 1_500,
    query_timeout: isPatient ? 125_000 : 3_000,
    ...(pooler ? {} : { ...ofConnection, ...(isPatient ? patience : {}) }),
    keepAlive: true,
  } as pg.PoolConfig)
  pool.on('error', onFault)
  // Without this, a connection that is lost inside a transaction ends the process.
  pool.on('connect', (client) => client.on('error', onFault))

  const asked = { statements: 0 }
  const keepsStatements = pooler !== 'unprepared'
  const connection = believable(pool, (client) => gated(client, asked, keepsStatements))
  const localSettings =
    pooler && isPatient ? Object.entries(patience).map(([name, value]) => `set local ${name} = ${value}`) : []
  const patiently = () => connect({ ...options, size: 1, isPatient: true })
  const query = askingOnce(connection)
  return { pool, asked, connection, query, keepsStatements, localSettings, patiently, close: () => pool.end() }
}

type Gated = Omit<Connection, 'lose'>

/** drizzle around the connection is made once and kept, so that prepared queries stay prepared. */
const gated = (client: pg.PoolClient, asked: Database['asked'], keepsStatements: boolean): Gated => {
  const spelled = keepsStatements ? named : unnamed
  let open: { query: (...question: unknown[]) => unknown } | undefined
  const gate: Connection['gate'] = {
    open: (to) => {
      open = to as typeof open
    },
    close: () => {
      open = undefined
    },
  }
  const query = (question: unknown, values?: unknown[]) => {
    if (!open) throw new Error('A query was asked after its transaction had been left.')
    asked.statements += 1
    return open.query(...sized(spelled, question, values))
  }
  return { client, gate, db: drizzle({ query } as unknown as NodePgClient, { casing: 'snake_case' }) }
}

type Question = { text: string; name?: string }

/** One more than is shown, so that it is known whether there is more. */
const pageSizes = new Set([11, 21, 26, 51, 101])
const atTheEnd = / limit \$(\d+)$/

/**
 * The size of a page is written into the statement. PostgreSQL takes a size that it is not told for a tenth of the
 * table, finds such a plan dear, and so would plan each page anew, which costs three times as much as reading it.
 * Only the usual sizes: each is a statement of its own, and they are kept.
 */
const sized = (
  spelled: (question: unknown) => unknown,
  question: unknown,
  values: unknown[] | undefined,
): [question: unknown, values: unknown[] | undefined] => {
  const { text, name } = question as Question
  const size = values?.at(-1)
  const isSized = typeof size === 'number' && pageSizes.has(size) && typeof text === 'string'
  if (!isSized || Number(atTheEnd.exec(text)?.[1]) !== values?.length) return [spelled(question), values]
  const plain = { ...(question as Question), text: text.replace(atTheEnd, ` limit ${size}`) }
  return [spelled(name === undefined ? plain : { ...plain, name: `${name} ${size}` }), values.slice(0, -1)]
}

/** Enough for every query of every feature. */
const nameOf = statementNames(1_000)

/** Behind row-level security planning costs several times as much as running: what comes again is planned once. */
const named = (question: unknown): unknown => {
  const { text, name } = question as Question
  if (typeof text !== 'string' || name !== undefined || text.length > 8_000) return question
  const known = nameOf(text)
  return known === undefined ? question : { ...(question as Question), name: known }
}

/** A name that one connection of a pooler knows means nothing to the next. */
const unnamed = (question: unknown): unknown =>
  typeof question === 'object' ? { ...(question as Question), name: undefined } : question
