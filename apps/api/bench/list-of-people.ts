import type { Db } from '@elevate/db/connect'
import { drizzle, type NodePgClient } from 'drizzle-orm/node-postgres'
import { pageOfPeople } from '../src/features/people/list-queries.ts'
import { londonDay } from '../src/london.ts'
import { byTurns, print, printRatio } from './machinery/measure.ts'
import { type BenchProgramme, signInAt, startProgramme } from './machinery/programme.ts'
import { startBare, startOurs } from './machinery/servers.ts'

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
  return JSON.stringify(sent[0])
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

/** A page from the middle of a walk through the list. */
const middle = async ({ owner, organisationId }: BenchProgramme, partners: number) => {
  const { rows } = await owner.query<{ value: string; id: string }>(
    'select sort_name as value, person_id as id from organisation_people where organisation_id = $1 order by sort_name, person_id offset $2 limit 1',
    [organisationId, Math.floor(partners / 2)],
  )
  return rows[0]
}

const figuresWith = async (partners: number) => {
  const programme = await startProgramme(partners)
  const today = londonDay(new Date())
  const sql = await sqlOf(programme.organisationId)
  const ours = await startOurs(programme.databaseUrl)
  const bareEnv = { DATABASE_URL: programme.databaseUrl, BENCH_SQL: sql, BENCH_TODAY: today }
  const walls = await startBare('../yardsticks/bare-list.ts', { ...bareEnv, BENCH_WALLS: 'on' })
  const plain = await startBare('../yardsticks/bare-list.ts', {
    ...bareEnv,
    BENCH_SQL: withoutWall(sql),
    BENCH_WALLS: 'off',
  })
  const token = await signInAt(ours.url, programme.coordinator.email)
  const place = await middle(programme, partners)
  const cursor = Buffer.from(JSON.stringify([place?.value, place?.id])).toString('base64url')
  const figures = await byTurns([
    { name: 'ours, first page', url: `${ours.url}/api/v1/people`, token },
    { name: 'ours, a page in the middle', url: `${ours.url}/api/v1/people?cursor=${cursor}`, token },
    { name: 'by hand, with session check and walls', url: `${walls.url}/people`, token },
    { name: 'by hand, without', url: `${plain.url}/people`, token },
  ])
  await Promise.all([ours.stop(), walls.stop(), plain.stop()])
  await programme.stop()
  return figures
}

const large = Number(process.argv.slice(2).find((word) => !word.startsWith('--')) ?? '1000000')
say('List of people: 25 of 10,000, 32 connections')
const small = await figuresWith(10_000)
print(small)
const perSecond = (figures: typeof small, name: string) => figures.get(name)?.perSecond ?? 0
printRatio(
  'ours / by hand with the same checks',
  perSecond(small, 'ours, first page') / perSecond(small, 'by hand, with session check and walls'),
  0.9,
)
printRatio(
  'ours / by hand without row-level security',
  perSecond(small, 'ours, first page') / perSecond(small, 'by hand, without'),
  0.7,
)

if (large === 0) process.exit(0)
say(`The same with ${large.toLocaleString('en-GB')}`)
const big = await figuresWith(large)
print(big)
for (const page of ['ours, first page', 'ours, a page in the middle']) {
  printRatio(`${page}: against 10,000`, perSecond(big, page) / perSecond(small, page), 0.9)
}
