import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '@elevate/db/embedded/start'
import { newId } from '@elevate/db/ids'
import { migrate } from '@elevate/db/migrate'
import pg from 'pg'
import { newOrganisationSettings } from '../../src/features/organisations/public.ts'
import { hashPassword } from '../../src/features/sign-in/public.ts'

const password = 'Partners-Together-2026'
export type BenchProgramme = {
  databaseUrl: string
  owner: pg.Client
  organisationId: string
  coordinator: { id: string; email: string }
  /** The process of PostgreSQL. */
  pid: number
  stop: () => Promise<void>
}

/** A PostgreSQL of its own with one organisation, its coordinator and so many partners. Removed by `stop`. */
export const startProgramme = async (partners: number): Promise<BenchProgramme> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'elevate-bench-'))
  const server = await startEmbedded({ dataDir, settings: { shared_buffers: '512MB', max_wal_size: '4GB' } })
  await migrate(server.url)
  const owner = new pg.Client({ connectionString: server.url })
  await owner.connect()
  const organisationId = newId()
  await owner.query(
    `insert into organisations (id, name, short_name, kind, settings) values ($1, 'Bench trust', 'Bench', 'trust', $2)`,
    [organisationId, newOrganisationSettings()],
  )
  const coordinator = { id: newId(), email: 'coordinator@bench.example' }
  await addCoordinator(owner, organisationId, coordinator)
  await addPartners(owner, organisationId, partners)
  const stop = async () => {
    await owner.end()
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
  const pid = Number.parseInt(await readFile(join(await realpath(dataDir), 'cluster/postmaster.pid'), 'utf8'), 10)
  return { databaseUrl: server.url, owner, organisationId, coordinator, pid, stop }
}

const addCoordinator = async (
  owner: pg.Client,
  organisationId: string,
  { id, email }: { id: string; email: string },
) => {
  await owner.query(`insert into people (id, given_name, family_name, email) values ($1, 'Ruth', 'Calder', $2)`, [
    id,
    email,
  ])
  await owner.query('insert into accounts (person_id, email, password_hash) values ($1, $2, $3)', [
    id,
    email,
    await hashPassword(password),
  ])
  await owner.query(
    `insert into grants (id, person_id, kind, organisation_id, valid_from) values ($1, $2, 'coordinator', $3, '2020-01-01')`,
    [newId(), id, organisationId],
  )
}

const givenNames =
  'Amina Bernadette Carys Dilip Efua Farah Gwen Hassan Imogen Joseph Keziah Lucia Margaret Niamh Oluwaseun Priyanka Rhys Sunita Tomasz Zoë'
const familyNames =
  'Achebe Banerjee Cartwright Davies Eriksson Fernandez Greenwood Hussain Ibrahim Jones Kowalska Lindqvist McAllister Nwosu Okafor Patel Quigley Rahman Singh Tremblay Umarov Varga Whitcombe Xu Yilmaz Zielińska'

/**
 * People as a large organisation has them: names that many share, every state of an appointment, four roles. In a few
 * statements and without triggers; what those would have written is written here and compared with them in the end.
 */
const addPartners = async (owner: pg.Client, organisationId: string, partners: number): Promise<void> => {
  await owner.query(`set session_replication_role = 'replica'; set work_mem = '256MB'`)
  await owner.query(
    `insert into people (id, given_name, family_name, email, phone, interests)
     select uuidv7(), given[1 + n % cardinality(given)], family[1 + (n / 7) % cardinality(family)] || case when n % 11 = 0 then '-' || family[1 + n % cardinality(family)] else '' end,
            'p' || n || '@bench.example', '07700 900' || lpad((n % 1000)::text, 3, '0'), case n % 3 when 0 then array['falls', 'sepsis'] when 1 then array['maternity'] else '{}' end
       from generate_series(1, $1::int) n, string_to_array($2, ' ') given, string_to_array($3, ' ') family`,
    [partners, givenNames, familyNames],
  )
  await owner.query(
    `insert into appointments (id, organisation_id, person_id, role, status, starts_on, term_months, term_ends_on, paused_on, ended_on)
     select uuidv7(), $1, id, (array['Patient Safety Partner', 'Patient Safety Partner', 'Senior Partner', 'Maternity Partner', 'Lead Partner'])[1 + n % 5],
            (case when n % 20 < 15 then 'active' when n % 20 < 17 then 'ended' when n % 20 = 17 then 'paused' else 'onboarding' end)::appointment_status,
            date '2024-01-01' + n % 900, 24, date '2026-12-01' + n % 900, case when n % 20 = 17 then date '2026-10-01' end, case when n % 20 in (15, 16) then date '2026-11-01' end
       from (select id, right(split_part(email, '@', 1), -1)::int as n from people where email like 'p%@bench.example') p`,
    [organisationId],
  )
  await owner.query(
    `insert into organisation_people (organisation_id, person_id, source, sort_name, search_text, interest_text, appointment_id, status, role, term_ends_on)
     select $1, p.id, 'import', app.plain(p.family_name || ' ' || p.given_name),
            ' ' || app.plain(concat_ws(' ', p.given_name, p.family_name, p.given_name, translate(p.family_name, '-''’', '   '), p.email)),
            ' ' || app.plain(array_to_string(p.interests, ' ')), a.id, a.status, a.role, case when a.status <> 'ended' then a.term_ends_on else 'infinity' end
       from people p join appointments a on a.person_id = p.id where p.email like 'p%@bench.example'`,
    [organisationId],
  )
  await owner.query(`set session_replication_role = 'origin'`)
  await compareWithTriggers(owner)
  await owner.query('vacuum analyze')
}

const compareWithTriggers = async (owner: pg.Client): Promise<void> => {
  const look =
    'select md5(string_agg(k::text, $1 order by person_id)) as all from organisation_people k where person_id = any ($2)'
  const { rows } = await owner.query('select person_id as id from organisation_people limit 500')
  const ids = rows.map(({ id }) => id)
  const before = await owner.query(look, [',', ids])
  await owner.query('update organisation_people set sort_name = sort_name where person_id = any ($1)', [ids])
  const after = await owner.query(look, [',', ids])
  if (before.rows[0].all !== after.rows[0].all) throw new Error('The bench writes other rows than the triggers do.')
}

export const signInAt = async (url: string, email: string): Promise<string> => {
  const reply = await fetch(`${url}/api/v1/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  return ((await reply.json()) as { accessToken: string }).accessToken
}
