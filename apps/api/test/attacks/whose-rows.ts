import type { TestApi } from '../harness.ts'

type Reference = { table: string; column: string; isArray: boolean; to: string; key: string }

type Asked = { table: string; alias: string; personId: string; depth: number }

/** What belongs to many: that a row hangs on one of these says nothing about whose it is. */
const ofMany = [
  'organisations',
  'campaigns',
  'coffee_rounds',
  'coffee_draws',
  'check_in_rounds',
  'drop_ins',
  'drop_in_series',
]

/**
 * Says for a table which of its rows are somebody's own: they name the person, or hang on a row that does. Who only wrote
 * something down about somebody else (`…_by`) does not own it.
 */
export const ownRowsOf = async ({ owner }: TestApi) => {
  const { rows: references } = await owner.query<Reference>(
    `select c.conrelid::regclass::text as "table", a.attname as "column", false as "isArray",
            c.confrelid::regclass::text as "to", k.attname as "key"
       from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       join pg_attribute k on k.attrelid = c.confrelid and k.attnum = c.confkey[1]
      where c.contype = 'f' and cardinality(c.conkey) = 1 and c.connamespace = 'public'::regnamespace
        and a.attname !~ '(_by|_by_person_id)$'
     union all
     select 'concerns', 'reader_ids', true, 'people', 'id'
     union all
     select 'audit_entries', unnest(array['actor_id', 'subject_id']), false, 'people', 'id'
      order by 1, 2`,
  )
  const named = ({ column, isArray }: Reference, { alias, personId }: Asked): string =>
    isArray ? `'${personId}' = any (${alias}.${column})` : `${alias}.${column} = '${personId}'`
  const hangs = ({ to, key, column }: Reference, asked: Asked): string[] => {
    if (asked.depth === 2) return []
    const inner = `${asked.alias}x`
    const conditions = own({ ...asked, table: to, alias: inner, depth: asked.depth + 1 }).join(' or ')
    if (conditions === '') return []
    return [`exists (select from ${to} ${inner} where ${inner}.${key} = ${asked.alias}.${column} and (${conditions}))`]
  }
  const own = (asked: Asked): string[] => {
    const { table, alias, personId } = asked
    if (table === 'people') return [`${alias}.id = '${personId}'`]
    return references
      .filter((one) => one.table === table && !ofMany.includes(one.to))
      .flatMap((one) => (one.to === 'people' ? [named(one, asked)] : hangs(one, asked)))
  }
  return (table: string, personId: string): string =>
    own({ table, personId, alias: 't', depth: 0 }).join(' or ') || 'false'
}
