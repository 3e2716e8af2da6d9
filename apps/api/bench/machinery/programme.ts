import { mkdtemp, rm } from 'node:fs/promises'
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
  return { databaseUrl: server.url, owner, organisationId, coordinator, stop }
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

/** Set by set, as an import would: half a million at a time stays within memory. */
const addPartners = async (owner: pg.Client, organisationId: string, partners: number): Promise<void> => {
  for (let from = 1; from <= partners; from += 100_000) {
    const range = [from, Math.min(from + 99_999, partners)]
    await owner.query(
      `insert into people (id, given_name, family_name, email, phone, interests)
       select gen_random_uuid(), 'Given' || n % 997, 'Family' || n, 'p' || n || '@bench.example', '07700 900' || lpad((n % 1000)::text, 3, '0'), array['falls', 'sepsis']
         from generate_series($1::int, $2::int) n`,
      range,
    )
  }
  await owner.query(
    `insert into organisation_people (organisation_id, person_id, source)
     select $1, id, 'import' from people where email like 'p%@bench.example'`,
    [organisationId],
  )
  await owner.query(
    `insert into appointments (id, organisation_id, person_id, status, starts_on, term_months, term_ends_on)
     select gen_random_uuid(), $1, id, 'active', '2026-01-05', 24, '2028-01-05' from people where email like 'p%@bench.example'`,
    [organisationId],
  )
  await owner.query('analyze')
}

export const signInAt = async (url: string, email: string): Promise<string> => {
  const reply = await fetch(`${url}/api/v1/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  return ((await reply.json()) as { accessToken: string }).accessToken
}
