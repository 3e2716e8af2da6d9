import type { TestApi } from '../harness.ts'

/** A table, and how to find in it what is of one organisation; undefined where nothing says whose its rows are. */
export type WalledTable = { name: string; column: string; isArray: boolean; of: string | undefined }

/** `of`: the table whose ids stand in the column. `organisations` and `people` are known; others are followed. */
export const walledTables = async ({ owner }: TestApi): Promise<WalledTable[]> => {
  const { rows } = await owner.query<WalledTable & { of: string | null }>(
    `with columns as (
       select c.relname as name, a.attname as column, a.attndims > 0 or t.typcategory = 'A' as "isArray",
              coalesce(f.confrelid::regclass::text, case when a.attname ~ '^organisation_ids?$' then 'organisations' when c.relname in ('people', 'organisations') and a.attname = 'id' then c.relname end) as of
         from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
         join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
         join pg_type t on t.oid = a.atttypid
         left join pg_constraint f on f.contype = 'f' and f.conrelid = c.oid and f.conkey = array[a.attnum]
        where c.relkind in ('r', 'p') and a.attname !~ '(_by|_by_person_id)$')
     select distinct on (t.relname) t.relname as name, k."column", coalesce(k."isArray", false) as "isArray", k.of
       from pg_class t join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
       left join columns k on k.name = t.relname and k.of is not null
      where t.relkind in ('r', 'p')
      order by t.relname, k.of = 'organisations' desc nulls last, k.of = 'people' desc nulls last, k."column" = 'person_id' desc nulls last`,
  )
  return rows.map((row) => ({ ...row, of: row.of ?? undefined }))
}

type Place = { organisationId: string; personIds: string[] }

const conditionOn = ({ column, isArray }: WalledTable, ids: string[]): string => {
  const list = `'{${ids.join(',')}}'`
  return isArray ? `${column} && ${list}::uuid[]` : `${column}::text = any (${list}::text[])`
}

/** Says for a table under which condition, with the ids written out, a row of it is of the organisation. */
export const rowsOf = (api: TestApi, tables: WalledTable[], place: Place) => {
  const condition = async (table: WalledTable): Promise<string> =>
    conditionOn(table, table.of ? await idsIn(table.of) : [])
  const idsIn = async (table: string): Promise<string[]> => {
    if (table === 'organisations') return [place.organisationId]
    if (table === 'people') return place.personIds
    const found = tables.find(({ name }) => name === table)
    if (!found) return []
    const { rows } = await api.owner.query(`select * from ${table} where ${await condition(found)}`)
    // The key of what others refer to stands first.
    return rows.map((row) => String(Object.values(row)[0]))
  }
  return condition
}
