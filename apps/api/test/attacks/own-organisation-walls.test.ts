import { describe, expect, test } from 'vitest'
import { insiders, type Said } from './inside.ts'
import { reach } from './reach.ts'
import { ownRowsOf } from './whose-rows.ts'
import { addHost, type DemoUser, startDemoWorld } from './world.ts'

const world = await startDemoWorld()
const { api } = world

/** One of each kind. The panel member is nothing else; the lay one is a partner, too; of `ended`, the role is over. */
const kinds = {
  partner: 'partner2@northmoor.example',
  mentor: 'mentor2@northmoor.example',
  panel: 'panel@northmoor.example',
  lay: 'priyanka@northmoor.example',
  host: await addHost(world),
  applicant: 'applicant@northmoor.example',
  coordinator: 'deputy@northmoor.example',
  administrator: 'admin@elevate.example',
  ended: 'mentor@northmoor.example',
} as const satisfies Record<string, DemoUser>

const { ask, personOf } = await insiders(world, [...Object.values(kinds), 'coordinator@northmoor.example'])
await api.owner.query('update grants set ended_at = now() where person_id = $1', [personOf(kinds.ended)])
await api.owner.query(
  `update appointments set status = 'ended', ended_on = '2026-11-20', end_reason = 'own-wish' where person_id = $1`,
  [personOf(kinds.ended)],
)

type Table = { name: string; column: string }
const { rows: tables } = await api.owner.query<Table>(
  `select c.relname as name, (array_agg(a.attname order by a.attnum))[1] as "column"
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attidentity = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') group by 1 order by 1`,
)
const ownRows = await ownRowsOf(api)
const literal = (value: unknown): string => `'${JSON.stringify(value).replaceAll("'", "''")}'`

/** A row of somebody else as if it were new: one that is there, or one with nothing but whose it is. */
const newRow = async ({ name }: Table, others: string): Promise<string> => {
  const { rows } = await api.owner.query(`select to_jsonb(t) as row from ${name} t where ${others}
      order by to_jsonb(t)::text like '%${world.organisations.northmoor}%' desc, t::text limit 1`)
  const { rows: columns } = await api.owner.query<{ column: string }>(
    `select a.attname as "column" from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.conrelid = $1::regclass and c.confrelid = 'people'::regclass`,
    [name],
  )
  const bare = {
    organisation_id: world.organisations.northmoor,
    ...Object.fromEntries(columns.map(({ column }) => [column, somebodyElse])),
  }
  const row = rows[0]?.row ?? bare
  return `insert into ${name} overriding system value select * from jsonb_populate_record(null::${name}, ${literal(row)})`
}
const somebodyElse = personOf('coordinator@northmoor.example')

/** Refused by the wall, for want of the right, or because it is no move. Another refusal came after the wall let it through. */
const isWalled = (name: string, code: string): boolean =>
  code === '42501' || (name === 'application_steps' && code === '23514')

/** Which of reading, adding, changing and deleting somebody gets through with on rows of others. */
const reached = async (user: DemoUser, table: Table): Promise<string> => {
  const { name, column } = table
  const others = `not coalesce(${ownRows(name, personOf(user))}, false)`
  const said = await ask(user, [
    `select 1 from ${name} t where ${others} limit 1`,
    await newRow(table, others),
    `update ${name} t set ${column} = ${column} where ${others}`,
    `delete from ${name} t where ${others}`,
  ])
  const gotThrough = (one: Said): boolean => ('refused' in one ? !isWalled(name, one.refused) : one.count > 0)
  return [...'riud'].filter((_letter, at) => gotThrough(said[at] as Said)).join('')
}

/** By kind; a host is a partner, and is named only where they reach more. */
const reviewedFor = (name: string): Record<string, string> => {
  const named = Object.fromEntries((reach[name] ?? '').split(' ').flatMap((one) => (one ? [one.split(':')] : [])))
  const { host = named.partner, ...others } = named
  return host && host !== '-' ? { ...others, host } : others
}

describe('within one organisation, with hand-written SQL, no more is done with what is of others than was reviewed:', () => {
  test.each(tables.map((table) => [table.name, table] as const))('%s', async (name, table) => {
    const found: Record<string, string> = {}
    for (const [kind, user] of Object.entries(kinds)) {
      const letters = await reached(user, table)
      if (letters) found[kind] = letters
    }

    expect(found).toEqual(reviewedFor(name))
  })
})

/** Views read past the walls of what they are made of, so each says by itself whom it tells what. */
const { rows: views } = await api.owner.query<{ name: string; own: string }>(
  `select c.relname as name, coalesce(max(a.attname::text), 'null') as own from pg_class c
     left join pg_attribute a on a.attrelid = c.oid and (a.attname = 'person_id' or a.attname = 'id' and c.relname = 'colleagues')
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('v', 'm') group by 1`,
)

test.each(views.map((view) => [view.name, view] as const))(
  'and no more is read of others through %s',
  async (name, view) => {
    const found: Record<string, string> = {}
    for (const [kind, user] of Object.entries(kinds)) {
      const others = `select 1 from ${name} where ${view.own} is distinct from '${personOf(user)}' limit 1`
      const [said] = await ask(user, [others])
      if (said && 'count' in said && said.count > 0) found[kind] = 'r'
    }

    expect(found).toEqual(reviewedFor(name))
  },
)

describe('of a colleague somebody is told a name, and how to reach them only where the two are together in something:', () => {
  test.each(['partner', 'mentor', 'lay'] as const)('a %s', async (kind) => {
    const me = personOf(kinds[kind])
    const { rows: together } = await api.owner.query<{ id: string }>(
      `select unnest(array[mentor_person_id, partner_person_id]) as id from mentorships where $1 in (mentor_person_id, partner_person_id)
       union select t.person_id from buddy_members m join buddy_members t using (pair_id) where m.person_id = $1
       union select t.person_id from coffee_group_members m join coffee_group_members t using (group_id) where m.person_id = $1
       union select g.person_id from mentor_group_members g join mentors m using (organisation_id) where m.person_id = $1`,
      [me],
    )
    const [everybody, reachable] = await ask(kinds[kind], [
      `select id from colleagues where id <> '${me}'`,
      `select id from colleagues where id <> '${me}' and (email is not null or phone is not null)`,
    ])
    const idsIn = (said: Said | undefined) => (said && 'rows' in said ? said.rows.map(({ id }) => id) : [])

    expect(idsIn(everybody).length).toBeGreaterThan(20)
    expect(idsIn(reachable).filter((id) => !together.some((one) => one.id === id))).toEqual([])
  })
})

test('and the reviewed table names no table that is gone', () => {
  const names = [...tables, ...views].map(({ name }) => name)

  expect(names.length).toBeGreaterThan(130)
  expect(Object.keys(reach).filter((name) => !names.includes(name))).toEqual([])
})
