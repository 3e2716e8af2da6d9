import type { Operation } from './operations.ts'
import { type Random, randomFrom } from './random.ts'
import { type Source, valid } from './valid-input.ts'
import { type DemoWorld, tableOfId } from './world.ts'

/** Ids of each table by organisation; those of tables without one stand under ''. */
export type KnownIds = Map<string, Map<string, string[]>>

export const knownIds = async ({ api }: DemoWorld): Promise<KnownIds> => {
  const { rows: tables } = await api.owner.query<{ name: string; walled: boolean }>(
    `select t.table_name as name, exists (select from information_schema.columns o where o.table_schema = 'public'
        and o.table_name = t.table_name and o.column_name = 'organisation_id') as walled
       from information_schema.tables t join information_schema.columns c using (table_schema, table_name)
      where t.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.column_name = 'id' and c.udt_name = 'uuid'`,
  )
  const known: KnownIds = new Map()
  for (const { name, walled } of tables) {
    const place = walled ? `coalesce(organisation_id::text, '')` : `''`
    const { rows } = await api.owner.query<{ place: string; ids: string[] }>(
      `select ${place} as place, array_agg(id::text order by id) as ids from ${name} group by 1`,
    )
    known.set(name, new Map(rows.map(({ place: of, ids }) => [of, ids])))
  }
  const { rows: people } = await api.owner.query<{ place: string; ids: string[] }>(
    `select organisation_id::text as place, array_agg(person_id::text order by person_id) as ids
       from organisation_people group by 1`,
  )
  known.set('people', new Map(people.map(({ place, ids }) => [place, ids])))
  known.set('organisations', new Map(people.map(({ place }) => [place, [place]])))
  const { rows: goals } = await api.owner.query<{ place: string; ids: string[] }>(
    `select m.organisation_id::text as place, array_agg(g.id::text) as ids
       from mentoring_goals g join mentorships m on m.id = g.mentorship_id group by 1`,
  )
  known.set('mentoring_goals', new Map(goals.map(({ place, ids }) => [place, ids])))
  return known
}

/** Ids of the right kind that belong to this organisation: a few of many, the same for the same seed. */
/** An id of the right form that is of nothing. */
const nobodys = (random: Random): string =>
  `00000000-0000-4000-8000-${String(random.number(10 ** 9)).padStart(12, '0')}`

const handOut = (operation: Operation, choice: Choice) => {
  const random = randomFrom(choice.seed)
  const source = (organisationId: string): Source => ({
    random,
    ids: (name) => {
      const ids = choice.known.get(tableOfId(name, operation.path))?.get(organisationId) ?? []
      return ids.length > 0 ? random.pick(ids) : nobodys(random)
    },
  })
  return { inPath: source(choice.path), elsewhere: source(choice.rest) }
}

export type Swapped = { address: string; body?: string; headers: Record<string, string> }

type Choice = {
  known: KnownIds
  /** Whose ids stand in the path, and whose in query and body. */
  path: string
  rest: string
  seed: number
}

/** A request in which everything is right but whose the ids are. */
export const swapped = (operation: Operation, choice: Choice): Swapped => {
  const { inPath, elsewhere } = handOut(operation, choice)
  const address = operation.path.replace(/\{(\w+)\}/g, (_whole, name) => {
    const schema = operation.params.find((one) => one.name === name)?.schema ?? {}
    return encodeURIComponent(String(valid(schema, name, inPath)))
  })
  const query = operation.query
    .filter(
      ({ name, required, schema }) => name !== 'limit' && name !== 'cursor' && (required || schema.format === 'uuid'),
    )
    .map(({ name, schema }) => `${name}=${encodeURIComponent(String(valid(schema, name, elsewhere)))}`)
  const headers: Record<string, string> = {}
  if (operation.headers.includes('if-match')) headers['if-match'] = '"1"'
  if (operation.body) headers['content-type'] = 'application/json'
  const body = operation.body && JSON.stringify(valid({ ...operation.body, type: 'object' }, '', elsewhere))
  return { address: query.length > 0 ? `${address}?${query.join('&')}` : address, headers, ...(body ? { body } : {}) }
}

export const hasIds = (operation: Operation): boolean =>
  JSON.stringify([operation.params, operation.query, operation.body ?? null]).includes('"uuid"')
