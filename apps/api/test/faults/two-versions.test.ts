import { migrate } from '@elevate/db/migrate'
import { expect, test } from 'vitest'
import { operationsOf } from '../attacks/operations.ts'
import { startApi } from '../harness.ts'
import { untilAnswered } from './insistent-client.ts'
import { aProgrammeUnderLoad } from './programme-under-load.ts'

const api = await startApi(new Date().toISOString(), false)
const programme = await aProgrammeUnderLoad(api, { partners: 3, rounds: 4, places: 3 })
const reads = (await operationsOf(api)).filter(
  ({ method, params, query }) => method === 'GET' && params.length === 0 && !query.some(({ required }) => required),
)
const [authorization = ''] = programme.writes.flat().map((write) => write.authorization)

const askAll = async (): Promise<Record<string, number>> => {
  const answers: Record<string, number> = {}
  for (const { path } of reads) {
    const reply = await fetch(`${api.url}/api/v1${path}`, { headers: { authorization } })
    await reply.arrayBuffer()
    answers[path] = reply.status
  }
  return answers
}

/** What the next release may add: a column in every table, a value in every enumeration, tables and views. */
const expandEverything = async (): Promise<void> => {
  const { rows: tables } = await api.owner.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public'`,
  )
  const { rows: kinds } = await api.owner.query<{ name: string }>(
    `select quote_ident(typname) as name from pg_type where typtype = 'e' and typnamespace = 'public'::regnamespace`,
  )
  for (const { name } of tables)
    await api.owner.query(
      `alter table ${name} add column of_the_next_release text, add column is_of_the_next_release boolean not null default false`,
    )
  for (const { name } of kinds) await api.owner.query(`alter type ${name} add value 'of-the-next-release'`)
  await api.owner.query('create table of_the_next_release (id uuid primary key)')
}

const doAll = (from: number, to: number) =>
  Promise.all(
    programme.writes.map(async (writes) => {
      const answers = []
      for (const write of writes.slice(from, to)) answers.push(await untilAnswered([api.url], write))
      return answers
    }),
  )

test('the version that is running does not notice that the next one has added to every table and every enumeration', async () => {
  const [writes = []] = programme.writes
  const half = Math.floor(writes.length / 2)
  // Everything has been asked once, so that the connections hold plans of how the tables were before.
  const [before, first] = [await askAll(), await doAll(0, half)]

  await expandEverything()
  const [after, second] = [await askAll(), await doAll(half, writes.length)]

  expect(Object.keys(before).length).toBeGreaterThan(30)
  expect(Object.values(before).filter((status) => status === 200).length).toBeGreaterThan(15)
  expect(after).toEqual(before)
  expect(new Set([...first, ...second].flat().map(({ status }) => status))).toEqual(new Set([201]))
})

test('the version that is running goes on while the migration of the next one runs', async () => {
  const state = { isOver: false }
  const migrating = migrate(api.databaseUrl).finally(() => {
    state.isOver = true
  })
  const seen = []
  do seen.push(await askAll())
  while (!state.isOver)
  await migrating

  expect(seen.flatMap((answers) => Object.values(answers)).filter((status) => status >= 500)).toEqual([])
})
