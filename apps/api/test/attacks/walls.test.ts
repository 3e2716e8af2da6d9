import { sql } from '@elevate/db/drizzle'
import { inTransaction } from '@elevate/db/open'
import { describe, expect, test } from 'vitest'
import { rowsOf, type WalledTable, walledTables } from './walled-tables.ts'
import { type DemoUser, startDemoWorld } from './world.ts'

const world = await startDemoWorld()
const { api, organisations } = world

/** Hold nothing about anybody: moves that are allowed, ends and checks of the trail's chains, rules, attempts by a hash. */
const aboutNobody = ['application_moves_allowed', 'audit_checks', 'audit_lanes', 'sign_in_settings', 'throttles']

/** Whose use case it is writes a line of the trail or a person: to write is to read nothing. */
const addedToByAnybody = ['audit_entries', 'people', 'access_needs']

/** Here a trigger refuses a step that is no move even before the wall would. */
const refusals: Record<string, string[]> = { application_steps: ['42501', '23514'] }

const tables = await walledTables(api)
const { rows: known } = await api.owner.query<{ ids: string[] }>(
  `select array_agg(person_id::text) as ids from organisation_people k where organisation_id = $1
      and not exists (select from organisation_people o where o.person_id = k.person_id and o.organisation_id <> $1)`,
  [organisations.northmoor],
)
const place = { organisationId: organisations.northmoor, personIds: known[0]?.ids ?? [] }

const ofNorthmoor = rowsOf(api, tables, place)

const attackers = ['nobody', 'coordinator@eastvale.example', 'partner@eastvale.example'] as const

const openings = new Map<string, string>()
for (const user of attackers.slice(1) as DemoUser[]) {
  await world.authorizationOf(user)
  const { rows } = await api.owner.query(
    'select s.id from sign_ins s join accounts a using (person_id) where a.email = $1 limit 1',
    [user],
  )
  openings.set(user, rows[0].id)
}
const today = new Date().toISOString().slice(0, 10)

class Undone extends Error {}

/** Runs a statement as the application for somebody: how many rows it meant, or the code with which it was refused. */
const asked = async (attacker: string, statement: string): Promise<number | string> => {
  const signInId = openings.get(attacker)
  let answer: number | string = 'not asked'
  const run = async (query: (text: string) => Promise<{ rowCount: number | null }>) => {
    answer = (await query(statement)).rowCount ?? 0
    throw new Undone()
  }
  const attempt = signInId
    ? inTransaction(api.database, { signInId, today }, (tx) => run((text) => tx.execute(sql.raw(text))))
    : withoutOpening(run)
  await attempt.catch((error: { code?: string; cause?: { code?: string } }) => {
    if (!(error instanceof Undone)) answer = error.cause?.code ?? error.code ?? String(error)
  })
  return answer
}

/** As the application before anybody is known. */
const withoutOpening = async (
  run: (query: (text: string) => Promise<{ rowCount: number | null }>) => Promise<void>,
): Promise<void> => {
  const client = await api.database.pool.connect()
  try {
    await client.query('begin')
    await run((text) => client.query(text))
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const literal = (value: unknown): string => `'${JSON.stringify(value).replaceAll("'", "''")}'`

/** A row of the organisation as if it were new: one that is there, or one with nothing but its place. */
const newRow = async (table: WalledTable, condition: string): Promise<string> => {
  const { rows } = await api.owner.query(`select to_jsonb(t) as row from ${table.name} t where ${condition} limit 1`)
  const id = table.of === 'people' ? place.personIds[0] : place.organisationId
  const row = rows[0]?.row ?? { [table.column]: table.isArray ? [id] : id }
  return `insert into ${table.name} select * from jsonb_populate_record(null::${table.name}, ${literal(row)})`
}

test('of every table it is known whose its rows are', () => {
  expect(tables.length).toBeGreaterThan(120)
  expect(tables.filter(({ name, of }) => of === undefined && !aboutNobody.includes(name))).toEqual([])
})

describe('with hand-written SQL, nobody of another organisation and nobody unknown', () => {
  test.each(tables.filter(({ of }) => of).map((table) => [table.name, table] as const))(
    'touches: %s',
    async (name, table) => {
      const condition = await ofNorthmoor(table)
      const insert = await newRow(table, condition)

      for (const attacker of attackers) {
        const read = await asked(attacker, `select 1 from ${name} where ${condition}`)
        const changed = await asked(attacker, `update ${name} set ${table.column} = ${table.column} where ${condition}`)
        const removed = await asked(attacker, `delete from ${name} where ${condition}`)
        const added = await asked(attacker, insert)

        expect([0, '42501']).toContain(read)
        expect([0, '42501']).toContain(changed)
        expect([0, '42501']).toContain(removed)
        if (!addedToByAnybody.includes(name)) expect(refusals[name] ?? ['42501']).toContain(added)
      }
    },
  )

  test('while there is much to touch', async () => {
    const counts: number[] = []
    for (const table of tables.filter(({ of }) => of)) {
      const { rows } = await api.owner.query(`select 1 from ${table.name} where ${await ofNorthmoor(table)} limit 1`)
      counts.push(rows.length)
    }

    expect(counts.filter((one) => one > 0).length).toBeGreaterThan(70)
  })
})
