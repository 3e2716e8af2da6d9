import type pg from 'pg'

/** `kept`: ids that every copy goes on referring to. All others are made anew, the same old one always into the same new one. */
export type Growth = { copies: number; kept: readonly string[]; tables?: readonly string[]; from?: number }

type Column = { name: string; type: string; isUnique: boolean }
type Table = { name: string; columns: Column[] }

/** No rows of these are copied: what is the same for everybody, and what pg-boss and drizzle keep. */
const left = new Set(['application_moves_allowed', 'throttles', 'audit_lanes', 'organisation_people_totals'])

/** Columns that have to differ for a copy to stand beside its original, as no id in the same unique index does. */
const tablesOf = async (owner: pg.Client): Promise<Table[]> => {
  const { rows } = await owner.query<Table>(
    `with uniques as (
       select i.indrelid, i.indexrelid, pg_get_indexdef(i.indexrelid) as def, a.attname, t.typname,
              coalesce(f.confrelid::regclass::text, '') = 'organisations' or a.attname = 'organisation_id' as is_kept
         from pg_index i join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
         join pg_attribute a on a.attrelid = i.indrelid and a.attnum > 0 and not a.attisdropped
          and pg_get_indexdef(i.indexrelid) ~ ('[(, ]"?' || a.attname || '"?[), :]')
         join pg_type t on t.oid = a.atttypid
         left join pg_constraint f on f.contype = 'f' and f.conrelid = i.indrelid and f.conkey = array[a.attnum]
        where i.indisunique),
     wanting as (
       select distinct on (indexrelid) indrelid, attname from uniques u
        where typname in ('int4', 'int8', 'text', 'citext', 'varchar', 'date', 'timestamptz')
          and (typname not in ('text', 'citext', 'varchar') or attname ~ '(email|slug|key|hash)$'
            or not exists (select from uniques o where o.indexrelid = u.indexrelid and o.typname = 'uuid' and not o.is_kept))
        order by indexrelid, case typname when 'int8' then 1 when 'int4' then 2 when 'text' then 3 else 4 end)
     select c.relname as name, json_agg(json_build_object('name', a.attname, 'type', t.typname,
              'isUnique', exists (select from wanting w where w.indrelid = c.oid and w.attname = a.attname)) order by a.attnum) as columns
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
       join pg_type t on t.oid = a.atttypid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      group by c.relname order by c.relname`,
  )
  return rows.filter(({ name }) => !left.has(name))
}

/** Two ids keep their order: some pairs are stored with the smaller first. */
const another = (id: string, kept: string): string =>
  `case when ${id} = any (${kept}) then ${id} else (left(${id}::text, 24) || left(md5(${id}::text || n), 12))::uuid end`

const copied = ({ name, type, isUnique }: Column, kept: string, table: string): string => {
  const it = `t."${name}"`
  if (type === 'uuid') return another(it, kept)
  if (type === '_uuid') return `(select array_agg(${another('u', kept)}) from unnest(${it}) u)`
  if (!isUnique) return it
  if (type.startsWith('int')) return `${it} + n * (select max("${name}") - min("${name}") + 1 from "${table}")`
  if (type === 'date' || type === 'timestamptz') return `${it} + n * interval '7 days'`
  return `${it} || n`
}

/**
 * Makes a database bigger by copies of what is in it, in one statement for each table: everything about a copied
 * thing is copied with it, so a copied campaign has its applications and they their answers. Runs as a superuser, with
 * no trigger and no check on the way, so the database is good for looking at and no more; a copy that a unique index
 * has no room for is left out.
 */
export const multiply = async (owner: pg.Client, { copies, kept, tables, from = 1 }: Growth): Promise<void> => {
  const ids = `'{${kept.join(',')}}'::uuid[]`
  const found = (await tablesOf(owner)).filter(({ name }) => !tables || tables.includes(name))
  await dropChecks(owner)
  await owner.query(`begin; set local session_replication_role = 'replica'; set local work_mem = '64MB'`)
  for (const { name, columns } of found) {
    const into = columns.map((column) => `"${column.name}"`).join(', ')
    const values = columns.map((column) => copied(column, ids, name)).join(', ')
    await owner.query(
      `insert into "${name}" (${into}) overriding system value
         select ${values} from "${name}" t cross join generate_series(${from}, ${from + copies - 1}) n on conflict do nothing`,
    )
  }
  await owner.query('commit')
  await countOn(owner)
  await owner.query('analyze')
}

/** What is numbered by the database goes on after the copies. */
const countOn = async (owner: pg.Client): Promise<void> => {
  const { rows } = await owner.query<{ table: string; column: string }>(
    `select c.relname as table, a.attname as column from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and a.attidentity <> ''`,
  )
  for (const { table, column } of rows) {
    await owner.query(
      `select setval(pg_get_serial_sequence('${table}', '${column}'), max("${column}")) from "${table}" having max("${column}") is not null`,
    )
  }
}

/** A copied number may lie beyond what a check allows, such as the fifth week of four. */
const dropChecks = async (owner: pg.Client): Promise<void> => {
  const { rows } = await owner.query<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, conname as name from pg_constraint
      where contype = 'c' and connamespace = 'public'::regnamespace`,
  )
  if (rows.length === 0) return
  await owner.query(rows.map(({ table, name }) => `alter table ${table} drop constraint "${name}"`).join(';'))
}
