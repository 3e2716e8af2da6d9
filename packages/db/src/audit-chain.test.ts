import pg from 'pg'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type Asks, firstUnlike, verifyTrail } from './audit-chain.ts'
import { createTestDatabase } from './test-databases/create-test-database.ts'

const { url } = await createTestDatabase()
const owner = new pg.Client({ connectionString: url })
await owner.connect()
afterAll(() => owner.end())

const ask: Asks = async <Row>(text: string, values: unknown[]) => (await owner.query(text, values)).rows as Row[]
const write = (count: number, client: pg.Client = owner) =>
  client.query(
    `insert into audit_entries (action, subject_kind, details) select 'thing.done', 'thing', jsonb_build_object('n', n, 'fields', array['phone']) from generate_series(1, $1::int) n`,
    [count],
  )

/** As somebody who may do anything to the database, and knows of the triggers. */
const tamper = async (statement: string) => {
  await owner.query('begin')
  await owner.query("set local session_replication_role = 'replica'")
  const { rowCount } = await owner.query(statement)
  await owner.query('commit')
  expect(rowCount).toBeGreaterThan(0)
}

const idAt = async (position: number) => {
  const { rows } = await owner.query('select id::int from audit_entries where position = $1 order by id limit 1', [
    position,
  ])
  return rows[0].id as number
}

beforeEach(async () => {
  await owner.query('begin')
  await owner.query("set local session_replication_role = 'replica'")
  await owner.query('truncate audit_entries, audit_lanes')
  await owner.query('commit')
  for (let i = 0; i < 5; i += 1) await write(1)
  await write(5)
})

describe('a trail that nobody touched', () => {
  test('is whole, however entries were written', async () => {
    const state = await verifyTrail(ask)

    expect(state).toMatchObject({ entries: 10, firstBreak: null })
    expect(state.heads.map(({ length }) => length).reduce((a, b) => a + b)).toBe(10)
  })

  test('is whole after many wrote at once, without waiting for each other', async () => {
    const writers = await Promise.all(
      Array.from({ length: 12 }, async () => {
        const client = new pg.Client({ connectionString: url })
        await client.connect()
        await client.query('begin')
        await client.query("set local lock_timeout = '2s'")
        return client
      }),
    )

    // All of them have an entry and none has committed.
    for (const writer of writers) await write(3, writer)
    await Promise.all(writers.slice(1).map((writer) => writer.query('commit')))
    await writers[0]?.query('rollback')
    await Promise.all(writers.map((writer) => writer.end()))

    expect(await verifyTrail(ask)).toMatchObject({ entries: 43, firstBreak: null })
  })

  test('is whole after a part of a transaction was taken back', async () => {
    await owner.query('begin')
    await owner.query('savepoint here')
    await write(2)
    await owner.query('rollback to here')
    await write(2)
    await owner.query('commit')

    expect(await verifyTrail(ask)).toMatchObject({ entries: 12, firstBreak: null })
  })

  test('sets the chain itself, whatever an insert says', async () => {
    await owner.query(
      `insert into audit_entries (action, subject_kind, lane, position, hash) values ('x.y', 'x', 7, 99, 'abc')`,
    )

    expect(await verifyTrail(ask)).toMatchObject({ entries: 11, firstBreak: null })
  })
})

describe('somebody who may do anything to the database is found out when they', () => {
  test.each([
    ['change what was done', `action = 'thing.undone'`],
    ['change who did it', `actor_id = gen_random_uuid()`],
    ['change when it was done', `at = at - interval '1 microsecond'`],
    ['change a detail', `details = details || '{"n": 1000}'`],
    ['change where it was done', `organisation_id = gen_random_uuid()`],
    ['change its hash', `hash = sha256('other')`],
  ])('%s', async (_what, change) => {
    const id = await idAt(4)
    await tamper(`update audit_entries set ${change} where id = ${id}`)

    expect((await verifyTrail(ask)).firstBreak).toMatchObject({ entryId: id, how: 'changed' })
  })

  test('remove an entry in the middle', async () => {
    const next = await idAt(5)
    await tamper(`delete from audit_entries where id = ${await idAt(4)}`)

    expect((await verifyTrail(ask)).firstBreak).toMatchObject({ entryId: next, how: 'missing' })
  })

  test('remove the first entry', async () => {
    const next = await idAt(2)
    await tamper(`delete from audit_entries where id = ${await idAt(1)}`)

    expect((await verifyTrail(ask)).firstBreak).toMatchObject({ entryId: next, how: 'missing' })
  })

  test('remove the last entries', async () => {
    await tamper('delete from audit_entries where position > 7')

    expect((await verifyTrail(ask)).firstBreak).toMatchObject({ position: 8, entryId: null, how: 'removed-at-end' })
  })

  test('remove the last entries, even after others were written behind them', async () => {
    await tamper('delete from audit_entries where position > 7')
    await write(2)

    expect((await verifyTrail(ask)).firstBreak).toMatchObject({ position: 11, how: 'missing' })
  })

  test('remove everything', async () => {
    await tamper('delete from audit_entries')

    expect((await verifyTrail(ask)).firstBreak).toMatchObject({ position: 1, how: 'removed-at-end' })
  })

  test('let two entries change places', async () => {
    const [third, fourth] = [await idAt(3), await idAt(4)]
    await tamper(`update audit_entries e set position = 1000 + e.position where id in (${third}, ${fourth})`)
    await tamper(
      `update audit_entries set position = case when id = ${third} then 4 else 3 end where id in (${third}, ${fourth})`,
    )

    expect((await verifyTrail(ask)).firstBreak).toMatchObject({ entryId: fourth, how: 'changed' })
  })

  test('add an entry without the trigger', async () => {
    await tamper(
      `insert into audit_entries (action, subject_kind, lane, position, hash) select 'x.y', 'x', lane, length + 1, head from audit_lanes`,
    )

    expect((await verifyTrail(ask)).firstBreak).toMatchObject({ position: 11, how: 'head-changed' })
  })

  test('remove the last entries and put the head back to fit', async () => {
    const before = await verifyTrail(ask)
    await tamper('delete from audit_entries where position > 7')
    await tamper(
      `update audit_lanes l set length = e.position, head = e.hash from audit_entries e where e.lane = l.lane and e.position = 7`,
    )

    expect((await verifyTrail(ask)).firstBreak).toBeNull()
    expect(await firstUnlike(ask, before.heads)).toBe(before.heads[0]?.lane)
  })
})

test('heads that were kept are found again in a trail that grew since', async () => {
  const before = await verifyTrail(ask)
  await write(4)

  expect(await firstUnlike(ask, before.heads)).toBeNull()
  expect((await verifyTrail(ask)).digest).not.toBe(before.digest)
})

test('the application can neither move a head nor take one away', async () => {
  await owner.query('begin')
  await owner.query('set local role elevate_app')
  await expect(owner.query('update audit_lanes set length = 1')).rejects.toThrow('permission denied')
  await owner.query('rollback')
})
