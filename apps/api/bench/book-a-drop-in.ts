import { connect } from '@elevate/db/connect'
import pg from 'pg'
import { buildApp } from '../src/app.ts'
import { startJobs } from '../src/jobs.ts'
import { byTurns, print, printRatio } from './machinery/measure.ts'
import { type BenchProgramme, signInAt, startProgramme } from './machinery/programme.ts'
import { jwtSecret, startBare, startOurs } from './machinery/servers.ts'

type Statement = { text: string; values: unknown[] }

/** The coordinator opens a round; one partner takes part in the coffee roulette. */
const openRound = async (programme: BenchProgramme, url: string, token: string) => {
  const { owner, organisationId } = programme
  const { rows } = await owner.query<{ person_id: string }>(
    'select person_id from appointments where organisation_id = $1 limit 1',
    [organisationId],
  )
  const personId = rows[0]?.person_id ?? ''
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const membership = `${url}/api/v1/coffee-members/${organisationId}/${personId}`
  const { version } = (await (await fetch(membership, { headers })).json()) as { version: number }
  const joined = await fetch(membership, {
    method: 'PUT',
    headers: { ...headers, 'if-match': `"${version}"` },
    body: JSON.stringify({ takesPart: true, pausedUntil: null, sharedContact: 'email' }),
  })
  const opened = await fetch(`${url}/api/v1/coffee-rounds`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ organisationId }),
  })
  if (!joined.ok || !opened.ok) throw new Error(`${await joined.text()} ${await opened.text()}`)
  const { id } = (await opened.json()) as { id: string }
  return { path: `/api/v1/coffee-rounds/${id}/skips`, body: JSON.stringify({ personId }) }
}

/** What our use case asks of the database for one such request, word by word. */
const statementsOf = async (
  databaseUrl: string,
  token: string,
  write: { path: string; body: string },
): Promise<Statement[]> => {
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
    const [question, values] = args as [string | { text: string; values?: unknown[] }, unknown[] | undefined]
    if (typeof question !== 'string') asked.push({ text: question.text, values: values ?? question.values ?? [] })
    return (query as (...args: unknown[]) => unknown).apply(this, args)
  } as typeof query
  const reply = await app.inject({
    method: 'POST',
    url: write.path,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    payload: write.body,
  })
  pg.Client.prototype.query = query
  await app.close()
  await jobs.stop()
  await database.close()
  if (reply.statusCode !== 204) throw new Error(reply.body)
  return asked
}

const programme = await startProgramme(1_000)
const ours = await startOurs(programme.databaseUrl)
const token = await signInAt(ours.url, programme.coordinator.email)
const write = await openRound(programme, ours.url, token)
const statements = await statementsOf(programme.databaseUrl, token, write)
const bare = await startBare('../yardsticks/bare-writer.ts', {
  DATABASE_URL: programme.databaseUrl,
  BENCH_STATEMENTS: JSON.stringify(statements),
})
process.stdout.write(`A write with lock, rules and audit (skip a coffee round): ${statements.length} statements\n`)
const figures = await byTurns([
  { name: 'ours', url: `${ours.url}${write.path}`, token, method: 'POST', body: write.body },
  {
    name: 'the same statements in a bare transaction',
    url: `${bare.url}/write`,
    token,
    method: 'POST',
    body: write.body,
  },
])
print(figures)
const [mine, theirs] = [...figures.values()]
printRatio('ours / bare', (mine?.perSecond ?? 0) / (theirs?.perSecond ?? 1), 0.7)
await Promise.all([ours.stop(), bare.stop()])
await programme.stop()
