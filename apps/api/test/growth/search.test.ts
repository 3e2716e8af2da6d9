import { expect, test } from 'vitest'
import { startApi } from '../harness.ts'
import { anOrganisation } from '../people.ts'

const api = await startApi()
const { id } = await anOrganisation(api)
const families = 'Achebe Banerjee Davies Eriksson Hussain Jones Kowalska Nwosu Okafor Patel'

/** People whose family names many share; in two statements, with what the triggers would have written. */
const addPeople = async (from: number, to: number): Promise<void> => {
  await api.owner.query(`set session_replication_role = 'replica'`)
  await api.owner.query(
    `insert into people (id, given_name, family_name, email)
       select gen_random_uuid(), 'Given' || n % 20, family[1 + n % cardinality(family)], 'p' || n || '@many.example'
         from generate_series($1::int, $2::int) n, string_to_array($3, ' ') family`,
    [from, to, families],
  )
  await api.owner.query(
    `insert into organisation_people (organisation_id, person_id, source, sort_name, search_text)
       select $1, id, 'import', app.plain(family_name || ' ' || given_name),
              ' ' || app.plain(concat_ws(' ', given_name, family_name, given_name, family_name, email))
         from people where email like 'p%@many.example' on conflict do nothing`,
    [id],
  )
  await api.owner.query(`set session_replication_role = 'origin'`)
  await api.owner.query('vacuum analyze organisation_people')
}

type Plan = { 'Shared Hit Blocks': number; 'Shared Read Blocks': number; 'Actual Rows': number }

/** Pages of 8 kB that PostgreSQL looks at: the same on a busy machine and on a quiet one. */
const pagesFor = async (pattern: string): Promise<{ pages: number; found: number }> => {
  await api.owner.query(`select set_config('app.programmes', '{${id}}', false)`)
  const ask = `select app.page_of_people('${id}', '${pattern}', null, null, null, '2026-11-27', 'name', null, null, 26)`
  // What a connection has to look up once is no part of it.
  await api.owner.query(ask)
  const { rows } = await api.owner.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
    `explain (analyze, buffers, timing off, format json) ${ask}`,
  )
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan
  if (!plan) throw new Error('No plan was told.')
  return { pages: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'], found: plan['Actual Rows'] }
}

const patterns = ['%okafor%', '% ok%', '% p%', '%p321@many%', '%nobody-is-called-so%']
const pagesOfEach = async () => {
  const figures: Awaited<ReturnType<typeof pagesFor>>[] = []
  for (const pattern of patterns) figures.push(await pagesFor(pattern))
  return figures
}
await addPeople(1, 500)
const few = await pagesOfEach()
await addPeople(501, 20_000)
const many = await pagesOfEach()

test.each(patterns.map((pattern, at) => [pattern, at] as const))(
  'a page of a search for %s looks at no more because there are more',
  (_pattern, at) => {
    expect(few[at]?.found).toBe(many[at]?.found)
    // A walk through the list to the first Okafor would read 16,000 rows.
    expect(many[at]?.pages).toBeLessThan(150)
  },
)
