import { type SQL, sql } from '@elevate/db/drizzle'

/** Which partners are looked at: all of some organisations, or one of them. */
export type Of = { organisationIds: readonly string[]; personId?: string | undefined; today: string }
export type Whose = { organisationId: string; personId: string }

/** Of as many as there are, in the same words, so that the plan of the question is kept. */
export const oneOf = (organisationIds: readonly string[]): SQL => sql`any(${sql.param([...organisationIds])}::uuid[])`

/** The condition on a table by its short name; `person` is the column that says whose row it is. */
export const isOf = (of: Of, table: string, person = 'person_id'): SQL => {
  const here = sql`${sql.raw(table)}.organisation_id = ${oneOf(of.organisationIds)}`
  return of.personId === undefined ? here : sql`${here} and ${sql.raw(`${table}.${person}`)} = ${of.personId}::uuid`
}

export const whose = (table: string, person = 'person_id'): SQL =>
  sql.raw(`${table}.organisation_id as "organisationId", ${table}.${person} as "personId"`)

/** What somebody is called; `id` is a column. */
export const nameOf = (id: string): SQL =>
  sql.raw(
    `(select concat_ws(' ', coalesce(n.preferred_name, n.given_name), n.family_name) from colleagues n where n.id = ${id})`,
  )
