import type { Db } from '@elevate/db/connect'
import { drizzle, type NodePgClient } from 'drizzle-orm/node-postgres'
import { pageOfPeople } from '../src/features/people/list-queries.ts'
import { londonDay } from '../src/london.ts'
import { byTurns, type Contender, print, printRatio } from './machinery/measure.ts'
import { type BenchProgramme, signInAt, startProgramme } from './machinery/programme.ts'
import { type BenchServer, startBare, startOurs } from './machinery/servers.ts'

const say = (text: string) => process.stdout.write(`${text}\n`)

/** The SQL of our list as it is sent, so that the yardstick asks the very same. */
const sqlOf = async (organisationId: string, after?: { value: string; id: string }) => {
  const sent: { text: string; values: unknown[] }[] = []
  const query = async (question: { text: string }, values: unknown[]) => {
    sent.push({ text: question.text, values })
    return { rows: [] }
  }
  const db = drizzle({ query } as unknown as NodePgClient, { casing: 'snake_case' }) as Db
  const none = { status: undefined, role: undefined, namePattern: undefined, interestPattern: undefined }
  await pageOfPeople(db, { ...none, organisationId, sort: 'name', after, limit: 26, today: londonDay(new Date()) })
  // As it leaves `connect.ts`, with the size of the page in it.
  const [{ text, values } = { text: '', values: [] }] = sent
  return JSON.stringify({ text: text.replace(/ limit \$\d+$/, ' limit 26'), values: values.slice(0, -1) })
}

/** The same question of the tables themselves, for the yardstick that has no wall to look at. */
const withoutWall = (sql: string): string =>
  sql.replace(
    'from \\"people_in_organisations\\"',
    `from (select k.organisation_id, k.person_id, k.sort_name, concat_ws(' ', coalesce(p.preferred_name, p.given_name), p.family_name) as name,
       p.email, p.phone, p.interests, k.appointment_id, k.role, k.status, k.paused_until, k.term_ends_on,
       case when a.person_id is null then 'none' when a.disabled_at is not null then 'disabled' when a.password_hash is null then 'invited' else 'active' end as account
       from organisation_people k join people p on p.id = k.person_id left join accounts a on a.person_id = k.person_id) people_in_organisations`.replaceAll(
      '\n',
      ' ',
    ),
  )

/** A cursor from so far into the list. */
const cursorAt = async ({ owner, organisationId }: BenchProgramme, place: number): Promise<string> => {
  const { rows } = await owner.query<{ value: string; id: string }>(
    'select sort_name as value, person_id as id from organisation_people where organisation_id = $1 order by sort_name, person_id offset $2 limit 1',
    [organisationId, place],
  )
  return Buffer.from(JSON.stringify([rows[0]?.value, rows[0]?.id])).toString('base64url')
}

/** Every kind of page that a walk, a filter or a search leads to. */
const pagesOf = async (programme: BenchProgramme, partners: number): Promise<Map<string, string>> => {
  const at = (share: number) => cursorAt(programme, Math.floor(partners * share))
  const [middle, deep, last] = [await at(0.5), await at(0.9), await cursorAt(programme, partners - 26)]
  return new Map([
    ['first page', ''],
    ['page in the middle', `?cursor=${middle}`],
    ['deep page', `?cursor=${deep}`],
    ['last page', `?cursor=${last}`],
    ['by end of term', '?sort=termEndsOn'],
    ['who takes a break', `?status=paused&cursor=${middle}`],
    ['a rare role', `?role=Lead%20Partner&cursor=${deep}`],
    ['a common name searched', '?search=okafor'],
    ['an address searched', '?search=p4321%40bench'],
    ['an interest searched', '?interest=maternity'],
  ])
}

const start = async (partners: number) => {
  const programme = await startProgramme(partners)
  const ours = await startOurs(programme.databaseUrl)
  const token = await signInAt(ours.url, programme.coordinator.email)
  const pages = await pagesOf(programme, partners)
  const pids = [ours.pid, programme.pid]
  const contender = (page: string): Contender => ({
    name: `${partners.toLocaleString('en-GB')}: ${page}`,
    urls: [`${ours.url}/api/v1/people${pages.get(page) ?? ''}`],
    token,
    pids,
  })
  const stop = async () => {
    await ours.stop()
    await programme.stop()
  }
  return { programme, token, contender, names: [...pages.keys()], stop }
}

const againstHand = async ({ programme, token, contender }: Awaited<ReturnType<typeof start>>): Promise<void> => {
  const sql = await sqlOf(programme.organisationId)
  const bareEnv = { DATABASE_URL: programme.databaseUrl, BENCH_SQL: sql, BENCH_TODAY: londonDay(new Date()) }
  const walls = await startBare('../yardsticks/bare-list.ts', { ...bareEnv, BENCH_WALLS: 'on' })
  const plain = await startBare('../yardsticks/bare-list.ts', {
    ...bareEnv,
    BENCH_SQL: withoutWall(sql),
    BENCH_WALLS: 'off',
  })
  const byHand = (name: string, { url, pid }: BenchServer): Contender => ({
    name,
    urls: [`${url}/people`],
    token,
    pids: [pid, programme.pid],
  })
  const ours = { ...contender('first page'), name: 'ours' }
  const figures = await byTurns([ours, byHand('by hand, same checks', walls), byHand('by hand, no walls', plain)])
  await Promise.all([walls.stop(), plain.stop()])
  print(figures)
  const of = figures.get('ours') ?? []
  printRatio('ours / by hand with the same checks', { of, to: figures.get('by hand, same checks') ?? [], bar: 0.9 })
  printRatio('ours / by hand without row-level security', { of, to: figures.get('by hand, no walls') ?? [], bar: 0.7 })
}

const size = process.argv.indexOf('--people')
const large = size > 0 ? Number(process.argv[size + 1]) : 1_000_000
say('List of people: 25 of 10,000, 32 connections')
const small = await start(10_000)
await againstHand(small)

if (large > 0) {
  say(`The same with ${large.toLocaleString('en-GB')}: both asked by turns`)
  const started = performance.now()
  const big = await start(large)
  say(`  (made in ${Math.round((performance.now() - started) / 1_000)} s)`)
  const figures = await byTurns(small.names.flatMap((page) => [small.contender(page), big.contender(page)]))
  print(figures)
  for (const page of small.names) {
    const [to, of] = [small, big].map(({ contender }) => figures.get(contender(page).name) ?? [])
    printRatio(`${page}: against 10,000`, { of: of ?? [], to: to ?? [], bar: 0.9 })
  }
  await big.stop()
}
await small.stop()
