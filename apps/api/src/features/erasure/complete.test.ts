import { expect, test } from 'vitest'
import { startApi } from '../../../test/harness.ts'

const api = await startApi()

/** Tables that belong to a person, or hang on something that does, by the foreign keys that delete along. */
const belongingTables = `
  with recursive along as (
    select conrelid, confrelid, attname, array['people'] as seen from pg_constraint
      join pg_attribute on attrelid = conrelid and attnum = conkey[1]
     where contype = 'f' and confrelid = 'people'::regclass and confdeltype in ('c', 'a')
    union
    select c.conrelid, c.confrelid, a.attname, al.seen || al.conrelid::regclass::text from pg_constraint c
      join along al on al.conrelid = c.confrelid and not c.conrelid::regclass::text = any (al.seen)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
     where c.contype = 'f' and c.confdeltype = 'c'
  )
  select distinct conrelid::regclass::text as name, confrelid = 'people'::regclass as is_direct, attname as column from along order by 1, 3`

/** Who gave a role or ticked an item off: "somebody did it" stays, and the row of the person says no more who. */
const whoDidIt = ['grants.granted_by', 'leaver_items.settled_by', 'score_sheets.scorer_id']

test('every table that belongs to a person has a line that says what an erasure does to it', async () => {
  const { rows: tables } = await api.owner.query<{ name: string; is_direct: boolean; column: string }>(belongingTables)
  const { rows: steps } = await api.owner.query<{ in_table: string; whose: string }>(
    'select * from app.erasure_steps()',
  )

  const forgotten = tables.filter(
    ({ name, is_direct, column }) =>
      !steps.some(({ in_table, whose }) => in_table === name && (!is_direct || whose.includes(column))) &&
      !whoDidIt.includes(`${name}.${column}`),
  )

  expect(tables.length).toBeGreaterThan(60)
  expect(forgotten).toEqual([])
})
