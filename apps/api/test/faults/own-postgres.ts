import { mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Embedded, startEmbedded } from '@elevate/db/embedded/start'
import { migrate } from '@elevate/db/migrate'
import pg from 'pg'
import { afterAll } from 'vitest'

/**
 * Every commit is in the operating system's hands before it is acknowledged, as in production; that it is on the disk
 * too is of use after a power cut only, and no test can cut the power.
 */
const settings = { fsync: 'off', synchronous_commit: 'on', max_connections: '60', wal_init_zero: 'off' }

export type OwnPostgres = {
  url: string
  ask: <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>
  /** The server's first process, and every process that serves a connection at this moment. */
  processes: () => Promise<{ first: number; serving: number[] }>
  stop: () => Promise<void>
  start: () => Promise<void>
}

/** A PostgreSQL that nobody else uses, so that it can be killed. Migrated; removed after the file's last test. */
export const startOwnPostgres = async (): Promise<OwnPostgres> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'elevate-test-cluster-'))
  let server: Embedded | undefined = await startEmbedded({ dataDir, settings })
  const { url } = server
  const port = Number(new URL(url).port)
  const stop = async () => {
    await server?.stop()
    server = undefined
  }
  afterAll(async () => {
    await stop()
    const folder = await realpath(dataDir)
    await rm(folder, { recursive: true, force: true })
    await rm(dataDir, { recursive: true, force: true })
  })
  await migrate(url)
  return {
    url,
    ask: (text, values) => ask(url, text, values),
    processes: () => processesOf(url),
    stop,
    start: async () => {
      server = await startEmbedded({ dataDir, port, settings })
    },
  }
}

/** On a connection of its own: those that stood before may be gone. */
const ask = async <Row extends pg.QueryResultRow>(
  url: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}

const processesOf = async (url: string) => {
  const [row] = await ask<{ file: string; serving: number[] }>(
    url,
    `select pg_read_file('postmaster.pid') as file,
            (select array_agg(pid) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()) as serving`,
  )
  return { first: Number(row?.file.split('\n')[0]), serving: row?.serving ?? [] }
}
