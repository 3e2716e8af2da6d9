import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { operationsOf } from '../attacks/operations.ts'
import { machinesOf } from './machines.ts'
import { movesNothing, walkedElsewhere } from './moves-nothing.ts'
import { setScene } from './scene.ts'
import { takeWhatIsAllowed, tryWhatIsNot } from './walk.ts'

/**
 * Every state of everything, and from each every operation that moves it: those of the tables are taken and lead where
 * they say; the others are refused and change nothing at all in the database.
 */
const scene = await setScene()
const machines = machinesOf(scene)

describe.each(machines.map((it) => [it.name, it] as const))('%s', { timeout: 120_000 }, (_name, it) => {
  test.each(it.states)('that is %s goes on as the table says', async (state) => {
    expect(await takeWhatIsAllowed(scene, it, state)).toEqual([])
  })

  test('goes on in no other way, and where that is tried nothing changes', async () => {
    expect(await tryWhatIsNot(scene, it)).toEqual([])
  })
})

const features = new URL('../../src/features/', import.meta.url)
const inTables = new Set(machines.flatMap(({ moves }) => moves.map(({ operation }) => operation)))

test('an operation that changes something is in a table, or was reviewed as moving nothing', async () => {
  const all = (await operationsOf(scene.api))
    .filter(({ method }) => method !== 'GET')
    .map(({ name }) => name.replaceAll(/\{(\w+)\}/g, ':$1'))
  const reviewed: string[] = [...Object.values(movesNothing), ...Object.values(walkedElsewhere)].flat()
  const known = new Set([...inTables, ...reviewed])

  expect(all.length).toBeGreaterThan(200)
  expect(all.filter((name) => !known.has(name))).toEqual([])
  expect([...known].filter((name) => !all.includes(name))).toEqual([])
  expect(reviewed.filter((name) => inTables.has(name))).toEqual([])
  expect(new Set(reviewed).size).toBe(reviewed.length)
  const missing = Object.keys(walkedElsewhere).filter((file) => !existsSync(new URL(file, features)))
  expect(missing).toEqual([])
})

/** Kept by a job and its progress, not by anybody's request. */
const ofJobs = ['coffee_drawings.state', 'coffee_publishings.state']
/** Two of the states of a leaver checklist can be taken back at any time. */
const freelySet = ['leaver_items.state']

test('a column that holds a state belongs to a table', async () => {
  const { rows } = await scene.api.owner.query<{ column: string }>(
    `select c.table_name || '.' || c.column_name as "column" from information_schema.columns c
       join information_schema.tables t using (table_schema, table_name)
      where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and (c.column_name in ('state', 'status') or c.table_name = 'campaigns' and c.column_name = 'stage')
        and (c.data_type = 'USER-DEFINED' or c.table_name = 'checks') order by 1`,
  )
  const columns = new Set([...machines.flatMap((it) => it.columns ?? []), ...ofJobs, ...freelySet])

  expect(rows.map(({ column }) => column).filter((column) => !columns.has(column))).toEqual([])
})
