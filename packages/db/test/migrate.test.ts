import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { migrate } from '../src/migrate.ts'
import { createTestDatabase } from '../src/test-databases/create-test-database.ts'

const connected = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  afterAll(() => client.end())
  return client
}
const isWaiting = async (client: pg.Client): Promise<boolean> => {
  const { rows } = await client.query(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' and query ilike '%create or replace trigger%'`,
  )
  return rows.length > 0
}

test('two releases that start at the same moment migrate an empty database one after the other', async () => {
  const { url: template } = await createTestDatabase()
  const admin = await connected(template)
  const name = `${new URL(template).pathname.slice(1)}_${randomBytes(2).toString('hex')}`
  await admin.query(`create database ${name}`)
  const url = new URL(template)
  url.pathname = name

  await Promise.all([migrate(url.href), migrate(url.href)])

  const count = `select count(*)::int as tables from pg_tables where schemaname = 'public'`
  const [fresh, known] = [await (await connected(url.href)).query(count), await admin.query(count)]
  expect(fresh.rows).toEqual(known.rows)
})

test('a migration that has to wait for somebody lets the others through meanwhile, and is done when it can', async () => {
  const { url } = await createTestDatabase()
  const [slow, writer, watcher] = [await connected(url), await connected(url), await connected(url)]
  await slow.query('begin')
  await slow.query(`insert into people (id, given_name) values (gen_random_uuid(), 'Slow')`)
  const ended = { migration: false }
  const migrating = migrate(url).then(() => {
    ended.migration = true
  })
  while (!(await isWaiting(watcher))) await new Promise((resolve) => setTimeout(resolve, 20))

  // They would wait behind the migration until the slow one is done, which it is not before they are.
  for (const name of ['One', 'Two', 'Three'])
    await writer.query('insert into people (id, given_name) values (gen_random_uuid(), $1)', [name])
  const endedEarly = ended.migration
  await slow.query('commit')
  await migrating

  expect(endedEarly).toBe(false)
  expect((await writer.query('select from people')).rowCount).toBe(4)
})
