import { connect } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import pg from 'pg'
import { buildApp } from '../src/app.ts'
import { startJobs } from '../src/jobs.ts'
import { byTurns, print, printRatio } from './machinery/measure.ts'
import { type BenchProgramme, signInAt, startProgramme } from './machinery/programme.ts'
import { jwtSecret, startBare, startOurs } from './machinery/servers.ts'

type Statement = { text: string; values: unknown[] }
type Asked = { text: string; values?: unknown[] }

/** Ids that can be counted through. */
const numbered = (n: string) => `00000000-0000-7000-8000-${n}`
const sessions = 120_000

/** The coordinator is a partner too; so many sessions to come, of twenty places each. */
const makeSessions = async ({ owner, organisationId, coordinator }: BenchProgramme): Promise<void> => {
  await owner.query(
    `insert into appointments (id, organisation_id, person_id, status, starts_on) values ($1, $2, $3, 'active', '2026-01-05')`,
    [newId(), organisationId, coordinator.id],
  )
  await owner.query(`insert into organisation_people (organisation_id, person_id, source) values ($1, $2, 'typed')`, [
    organisationId,
    coordinator.id,
  ])
  await owner.query(
    `insert into drop_ins (id, organisation_id, title, start_time, minutes, way, booking, capacity, day, starts_at, ends_at)
     select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, $1, 'Drop-in', '10:00', 60, 'video', 'needed', 20,
            current_date + 30 + n % 300, current_date + 30 + n % 300 + time '10:00', current_date + 30 + n % 300 + time '11:00'
       from generate_series(0, $2::int) n`,
    [organisationId, sessions],
  )
  await owner.query('vacuum analyze')
}

/** What our use case asks of the database for one such request, word by word. */
const statementsOf = async (databaseUrl: string, token: string, dropInId: string): Promise<Statement[]> => {
  const database = connect({ url: databaseUrl, size: 1 })
  const jobs = await startJobs(database, { schedule: false, onFault: () => {} })
  const config = {
    publicUrl: 'http://localhost',
    proxyHops: 0,
    jwtSecret,
    isProduction: false,
    smtpUrl: undefined,
    product: { name: 'Elevate', strapline: '', logoUrl: null },
  }
  const app = await buildApp({ database, replica: database, jobs, clock: () => new Date(), config })
  const asked: Statement[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [question, values] = args as [string | Asked | { parts: Asked[] }, unknown[] | undefined]
    const parts = typeof question === 'string' ? [] : 'parts' in question ? question.parts : [question]
    for (const one of parts) asked.push({ text: one.text, values: values ?? one.values ?? [] })
    return (query as (...args: unknown[]) => unknown).apply(this, args)
  } as typeof query
  const reply = await app.inject({
    method: 'POST',
    url: `/api/v1/drop-ins/${dropInId}/bookings`,
    headers: { authorization: `Bearer ${token}` },
  })
  pg.Client.prototype.query = query
  await app.close()
  await jobs.stop()
  await database.close()
  if (reply.statusCode !== 201) throw new Error(reply.body)
  return asked.filter(({ text }) => !/^(begin|commit)$/.test(text))
}

const programme = await startProgramme(10_000)
await makeSessions(programme)
const ours = await startOurs(programme.databaseUrl)
const token = await signInAt(ours.url, programme.coordinator.email)
const recorded = numbered('0'.repeat(12))
const statements = await statementsOf(programme.databaseUrl, token, recorded)
const signIns = await programme.owner.query<{ id: string }>('select id from sign_ins')
const lasting = [programme.organisationId, programme.coordinator.id, ...signIns.rows.map(({ id }) => id)]
const bare = await startBare('../yardsticks/bare-writer.ts', {
  DATABASE_URL: programme.databaseUrl,
  BENCH_STATEMENTS: JSON.stringify(statements),
  BENCH_DROP_IN: recorded,
  BENCH_LASTING: lasting.join(' '),
})
process.stdout.write(
  `Booking a place at a drop-in, with lock, audit and what is told: ${statements.length} statements\n`,
)
const path = `drop-ins/${numbered('{n}')}/bookings`
const asked = { token, method: 'POST' }
const figures = await byTurns([
  { ...asked, name: 'ours', urls: [`${ours.url}/api/v1/${path}`], pids: [ours.pid, programme.pid], from: 1 },
  { ...asked, name: 'bare', urls: [`${bare.url}/${path}`], pids: [bare.pid, programme.pid], from: sessions / 2 },
])
print(figures)
const of = figures.get('ours') ?? []
printRatio('ours / the same statements in a bare transaction', { of, to: figures.get('bare') ?? [], bar: 0.7 })
await Promise.all([ours.stop(), bare.stop()])
await programme.stop()
