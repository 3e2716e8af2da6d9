import type { DemoWorld } from './world.ts'

type Reference = { from: string; column: string; to: string; target: string }

/** Every reference of one table to another where both say of which organisation their rows are. */
const references = async ({ api }: DemoWorld): Promise<Reference[]> => {
  const has = (table: string) =>
    `exists (select from pg_attribute o where o.attrelid = ${table} and o.attname = 'organisation_id' and not o.attisdropped)`
  const { rows } = await api.owner.query<Reference>(
    `select c.conrelid::regclass::text as "from", a.attname as "column", c.confrelid::regclass::text as "to", t.attname as target
       from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       join pg_attribute t on t.attrelid = c.confrelid and t.attnum = c.confkey[1]
      where c.contype = 'f' and cardinality(c.conkey) = 1 and ${has('c.conrelid')} and ${has('c.confrelid')} order by 1, 2`,
  )
  return rows
}

/** Rows that lead from one organisation into another. There is no way in which that comes about rightly. */
export const crossedReferences = async (world: DemoWorld): Promise<string[]> => {
  const crossed: string[] = []
  for (const { from, column, to, target } of await references(world)) {
    const { rows } = await world.api.owner.query<{ n: number }>(
      `select count(*)::int as n from ${from} f join ${to} t on t.${target} = f.${column} where t.organisation_id <> f.organisation_id`,
    )
    if (rows[0]?.n) crossed.push(`${from}.${column} → ${to}: ${rows[0].n}`)
  }
  return crossed
}

/** Rows of an organisation that name somebody whom it does not know. */
export const strangers = async ({ api }: DemoWorld): Promise<string[]> => {
  const { rows: places } = await api.owner.query<{ from: string; column: string }>(
    `select c.conrelid::regclass::text as "from", a.attname as "column"
       from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confrelid = 'people'::regclass and a.attname !~ '(_by|^by_person_id|actor_id)$'
        and exists (select from pg_attribute o where o.attrelid = c.conrelid and o.attname = 'organisation_id' and not o.attisdropped)
      order by 1, 2`,
  )
  const found: string[] = []
  for (const { from, column } of places) {
    const { rows } = await api.owner.query<{ n: number }>(
      `select count(*)::int as n from ${from} f where f.organisation_id is not null and f.${column} is not null
          and not exists (select from organisation_people k where k.organisation_id = f.organisation_id and k.person_id = f.${column})`,
    )
    if (rows[0]?.n) found.push(`${from}.${column}: ${rows[0].n}`)
  }
  return found
}
