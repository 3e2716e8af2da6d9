import { beforeAll, expect, test } from 'vitest'
import { connect, type Database, type Db } from '../src/connect.ts'
import { sql } from '../src/drizzle.ts'
import { newId } from '../src/ids.ts'
import { asSystem, inTransaction } from '../src/open.ts'
import { createTestDatabase } from '../src/test-databases/create-test-database.ts'

let database: Database
beforeAll(async () => {
  const { url } = await createTestDatabase()
  database = connect({ url, size: 1 })
  return () => database.close()
})

const somebody = { signInId: newId(), today: '2026-11-23' }

/** Whether the database takes what is asked here for the system's. */
const isSystem = async (tx: Db): Promise<boolean> =>
  (await tx.execute<{ is: boolean }>(sql`select app.is_system() as is`)).rows[0]?.is ?? false

test('what is asked beside the part of the system stays behind the walls', async () => {
  const answers = await inTransaction(database, somebody, (tx) =>
    Promise.all([asSystem(tx, () => isSystem(tx)), isSystem(tx), asSystem(tx, () => isSystem(tx)), isSystem(tx)]),
  )

  expect(answers).toEqual([true, false, true, false])
})

test('a part of the system that ends first does not end another', async () => {
  const threeTimes = async (tx: Db) => [await isSystem(tx), await isSystem(tx), await isSystem(tx)]

  const answers = await inTransaction(database, somebody, (tx) =>
    Promise.all([asSystem(tx, () => isSystem(tx)), asSystem(tx, () => threeTimes(tx)), threeTimes(tx)]),
  )

  expect(answers).toEqual([true, [true, true, true], [false, false, false]])
})

test('one inside another ends with the outer one, and also where it fails', async () => {
  const answers = await inTransaction(database, somebody, async (tx) => {
    const inside = await asSystem(tx, async () => [await asSystem(tx, () => isSystem(tx)), await isSystem(tx)])
    await asSystem(tx, () => Promise.reject(new Error('no'))).catch(() => {})
    return [...inside, await isSystem(tx)]
  })

  expect(answers).toEqual([true, true, false])
})

test('the part of the system in one transaction gives nothing to another that is opened inside it', async () => {
  const two = connect({ url: database.pool.options.connectionString ?? '', size: 2 })
  const answer = await inTransaction(two, somebody, (tx) =>
    asSystem(tx, () => inTransaction(two, somebody, (other) => isSystem(other))),
  )
  await two.close()

  expect(answer).toBe(false)
})
