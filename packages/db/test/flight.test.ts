import { beforeAll, expect, test } from 'vitest'
import { connect, type Database } from '../src/connect.ts'
import { sql } from '../src/drizzle.ts'
import { newFlight } from '../src/flight.ts'
import { inTransaction, readInOneFlight } from '../src/open.ts'
import { createTestDatabase } from '../src/test-databases/create-test-database.ts'

let database: Database
beforeAll(async () => {
  const { url } = await createTestDatabase()
  database = connect({ url, size: 1 })
  return () => database.close()
})

const read = (...texts: string[]) =>
  readInOneFlight(database, 'system', async (db) => {
    const answers = await Promise.all(texts.map((text) => db.execute(sql.raw(text))))
    return answers.map(({ rows }) => rows)
  }).then(({ answer }) => answer)

test('each question has its own answer, in the order in which they were asked', async () => {
  const asked = ['select 1 as a', 'select 2 as b union all select 3', 'select 4 as c where false']

  expect(await read(...asked)).toEqual([[{ a: 1 }], [{ b: 2 }, { b: 3 }], []])
  expect(await read(...asked.toReversed())).toEqual([[], [{ b: 2 }, { b: 3 }], [{ a: 1 }]])
})

test('a question that fails is told so, and the connection and what was asked with it can be asked again', async () => {
  const fails = 'select 1 / (select count(*) from organisations where false)'

  await expect(read('select 10 as first', fails, 'select 11 as last')).rejects.toThrow()
  expect(await read('select 10 as first', 'select 11 as last')).toEqual([[{ first: 10 }], [{ last: 11 }]])
  await expect(read('select 12 as new', 'select nonsense', 'select 13 as newer')).rejects.toThrow()
  expect(await read('select 12 as new', 'select 13 as newer')).toEqual([[{ new: 12 }], [{ newer: 13 }]])
})

test('what was answered before another failed is kept by whoever asked for it, and nobody is left waiting', async () => {
  const client = await database.pool.connect()
  const flight = newFlight()
  const asked = ['select 1 as one', 'select 1 / 0', 'select 2 as two'].map((text) => flight.query(text))
  flight.send(client)

  const answers = await Promise.allSettled(asked)
  const later = await client.query('select 3 as three')
  client.release()

  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
  expect(later.rows).toEqual([{ three: 3 }])
})

test('a read changes nothing, whatever it asks', async () => {
  await expect(read(`insert into organisations (id) values (gen_random_uuid())`)).rejects.toThrow()
  await expect(
    readInOneFlight(database, 'system', (db) => db.execute(sql`select pg_advisory_xact_lock(1), nextval('x')`)),
  ).rejects.toThrow()
  const { rows } = await inTransaction(database, 'system', (tx) => tx.execute(sql`show transaction_read_only`))
  expect(rows).toEqual([{ transaction_read_only: 'off' }])
})

test('a value that cannot be sent leaves nothing half sent', async () => {
  const round: Record<string, unknown> = {}
  round.round = round
  const asked = readInOneFlight(database, 'system', (db) =>
    Promise.all([db.execute(sql`select ${'kept'} as word`), db.execute(sql`select ${sql.param(round)}`)]),
  )

  await expect(asked).rejects.toThrow()
  expect(await read('select 5 as five')).toEqual([[{ five: 5 }]])
})

test('a page of a usual size and of any other are the same pages', async () => {
  const page = (size: number) =>
    readInOneFlight(database, 'system', (db) =>
      db.execute(sql`select n from generate_series(1, ${200}::int) n limit ${size}`),
    ).then(({ answer }) => answer.rows.length)

  expect([await page(26), await page(27), await page(101), await page(26)]).toEqual([26, 27, 101, 26])
})

test('what was asked in the moment in which the work failed is undone with it, whenever that was', async () => {
  const failsAfter = async (turns: number): Promise<never> => {
    for (let turn = 0; turn < turns; turn += 1) await undefined
    throw new Error('changed my mind')
  }
  for (let turns = 0; turns < 40; turns += 1) {
    const failing = inTransaction(database, 'system', (tx) =>
      Promise.all([
        // What no wall would stop: the walls are no excuse for asking outside the transaction.
        tx.execute(sql`select set_config('elevate.asked', 'late', false)`),
        failsAfter(turns),
      ]),
    )
    await expect(failing).rejects.toThrow('changed my mind')
  }

  expect(await read(`select coalesce(current_setting('elevate.asked', true), '') as asked`)).toEqual([[{ asked: '' }]])
})
