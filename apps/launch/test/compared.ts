import pg from 'pg'

export const asked = async <T extends pg.QueryResultRow>(url: string, text: string): Promise<T[]> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<T>(text)).rows
  } finally {
    await client.end()
  }
}

/** What the job queue writes down about its own processes, a migration among them. */
const aboutProcesses = ['pgboss.instance', 'pgboss.queue', 'pgboss.version']

const tables = `
  select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') order by 1`

type Compared = Record<string, { rows: number; digest: string }>

/** Of each table how many rows it has, and one digest over all that stands in them, in whatever order they lie. */
export const contentOf = async (url: string): Promise<Compared> => {
  const names = (await asked<{ name: string }>(url, tables))
    .map(({ name }) => name)
    .filter((name) => !aboutProcesses.includes(name))
  const each = names.map(
    (name) => `select '${name}' as name, count(*)::int as rows,
      coalesce(md5(string_agg(row_digest, '' order by row_digest)), '') as digest
      from (select md5(t::text) as row_digest from ${name} t) d`,
  )
  const rows = await asked<{ name: string; rows: number; digest: string }>(url, each.join(' union all '))
  return Object.fromEntries(rows.map(({ name, rows, digest }) => [name, { rows, digest }]))
}
