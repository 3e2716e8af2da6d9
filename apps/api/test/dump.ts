import type pg from 'pg'

/** All rows of a database as `pg_dump --data-only` writes them: each table, each column, as text. */
export const dumpOf = async (owner: pg.Client): Promise<{ table: string; row: string }[]> => {
  const { rows: tables } = await owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema') order by 1`,
  )
  const found: { table: string; row: string }[] = []
  for (const { name } of tables) {
    const { rows } = await owner.query<{ row: string }>(`select t::text as row from ${name} t`)
    found.push(...rows.map(({ row }) => ({ table: name, row })))
  }
  return found
}

/** In which tables words stand by themselves, in capitals or not: "Tate" is not in "state". */
export const tablesWith = (dump: readonly { table: string; row: string }[], words: string): string[] => {
  const escaped = words.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const wanted = new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, 'iu')
  return [...new Set(dump.filter(({ row }) => wanted.test(row)).map(({ table }) => table))]
}
