import { monitorEventLoopDelay } from 'node:perf_hooks'
import { connect } from '@elevate/db/connect'
import { newId } from '@elevate/db/ids'
import { buildApp } from '../src/app.ts'
import { doDrawings } from '../src/features/coffee/draws/drawing-work.ts'
import { doPublishings } from '../src/features/coffee/groups/publishing-work.ts'
import { startJobs } from '../src/jobs.ts'
import { type BenchProgramme, signInAt, startProgramme } from './machinery/programme.ts'
import { jwtSecret } from './machinery/servers.ts'

/**
 * A draw from the request to the reply or, for a large programme, to the end of its job, with 26 rounds of history:
 *   node apps/api/bench/draws.ts [people …]
 */
const sizes = process.argv.slice(2).map(Number)
const pastRounds = 26

/** Everybody takes part; in each past round everybody met somebody new (the circle method). */
const addHistory = async ({ owner, organisationId }: BenchProgramme, people: number): Promise<void> => {
  await owner.query(
    `insert into coffee_members (organisation_id, person_id, takes_part, shared_contact)
       select organisation_id, person_id, true, 'email' from appointments where organisation_id = $1`,
    [organisationId],
  )
  await owner.query(
    `create temp table numbered as select person_id, (row_number() over (order by person_id) - 1)::int as no
       from appointments where organisation_id = $1`,
    [organisationId],
  )
  await owner.query('create unique index on numbered (no)')
  for (let round = 1; round <= pastRounds; round += 1) {
    const roundId = newId()
    await owner.query(
      `insert into coffee_rounds (id, organisation_id, number, title, state, meet_by, ice_breakers, draw_id, published_at, closed_at)
         values ($1, $2, $3, 'Past', 'closed', current_date, '{a,b,c}', $1, now() - interval '1 month', now())`,
      [roundId, organisationId, round],
    )
    await owner.query(
      `create temp table pairs as select gen_random_uuid() as id, case when i = 0 then $1::int - 1 else ($2::int + i) % ($1::int - 1) end as a,
          case when i = 0 then $2::int % ($1::int - 1) else ($2::int - i + $1::int - 1) % ($1::int - 1) end as b
         from generate_series(0, $1::int / 2 - 1) i`,
      [people, round],
    )
    await owner.query(
      `insert into coffee_groups (id, round_id, organisation_id, explanation, is_replacement, suggested_day, suggested_from, suggested_to)
         select id, $1, $2, '', false, current_date, '10:00', '10:30' from pairs`,
      [roundId, organisationId],
    )
    await owner.query(
      `insert into coffee_group_members (group_id, person_id, round_id, organisation_id)
         select pairs.id, n.person_id, $1, $2 from pairs join numbered n on n.no in (pairs.a, pairs.b)`,
      [roundId, organisationId],
    )
    await owner.query('drop table pairs')
  }
  await owner.query('drop table numbered')
  await owner.query('analyze')
}

/** `cpu` is what this process needed, its threads among it: it does not tell how busy the machine is. */
const took = async <T>(work: () => Promise<T>): Promise<{ ms: number; cpu: number; value: T }> => {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const value = await work()
  const { user, system } = process.cpuUsage(before)
  return { ms: Math.round(performance.now() - start), cpu: Math.round((user + system) / 1_000), value }
}

type Reply = { id: string; isSame?: boolean; draw?: { groupCount: number; repeats: number } }

const measure = async (people: number): Promise<void> => {
  const programme = await startProgramme(people)
  await addHistory(programme, people)
  const database = connect({ url: programme.databaseUrl })
  const jobs = await startJobs(database, { schedule: false, onFault: () => undefined })
  const config = {
    publicUrl: 'http://bench.example',
    proxyHops: 1,
    jwtSecret,
    isProduction: false,
    smtpUrl: undefined,
    product: { name: 'Elevate', strapline: '', logoUrl: null },
  }
  const deps = { database, replica: database, jobs, clock: () => new Date(), config }
  const app = await buildApp(deps, { logger: { level: 'error' } })
  const url = await app.listen({ port: 0, host: '127.0.0.1' })
  const token = await signInAt(url, programme.coordinator.email)
  const ask = async (method: string, path: string, body?: object) => {
    const headers = { authorization: `Bearer ${token}`, ...(body ? { 'content-type': 'application/json' } : {}) }
    const reply = await fetch(`${url}/api/v1${path}`, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    return { status: reply.status, body: (await reply.json()) as Reply }
  }
  const { body: round } = await ask('POST', '/coffee-rounds', { organisationId: programme.organisationId })
  const draw = async () => {
    const { status, body } = await ask('POST', `/coffee-rounds/${round.id}/draw`)
    if (status === 202) await doDrawings(deps)
    else if (status !== 200) throw new Error(JSON.stringify(body))
  }
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const tries: { ms: number; cpu: number }[] = []
  const isLarge = people > 2_000
  for (let i = 0; i < (isLarge ? 1 : 8); i += 1) {
    // The first small draw also loads the engine; of a large one there is only one.
    if (isLarge || i === 1) delay.enable()
    tries.push(await took(draw))
  }
  delay.disable()
  const seen = await took(() => ask('GET', `/coffee-rounds/${round.id}`))
  const checked = await took(() => ask('POST', `/coffee-rounds/${round.id}/draw/check`))
  const published = await took(async () => {
    const { status, body } = await ask('POST', `/coffee-rounds/${round.id}/publish`)
    if (status === 202) await doPublishings(deps)
    else if (status !== 200) throw new Error(JSON.stringify(body))
  })
  const told = await programme.owner.query('select count(*)::int as count from outbox')
  const closed = await took(() => ask('POST', `/coffee-rounds/${round.id}/close`))
  const memory = Math.round(process.resourceUsage().maxRSS / 1024)
  const drawn = seen.value.body.draw
  process.stdout.write(
    `${people} people: first draw ${tries[0]?.ms} ms, best ${Math.min(...tries.map(({ ms }) => ms))} ms (CPU of the API ${Math.min(...tries.map(({ cpu }) => cpu))} ms); loop held up at most ${Math.round(delay.max / 1e6)} ms; ` +
      `page ${seen.ms} ms; drawn again to check ${checked.ms} ms (${checked.value.body.isSame ?? JSON.stringify(checked.value.body)}); ` +
      `published and ${told.rows[0].count} mails written ${published.ms} ms (CPU of the API ${published.cpu} ms); closed ${closed.ms} ms (${closed.value.status}); ` +
      `${drawn?.groupCount} groups, ${drawn?.repeats} repeats; memory at most ${memory} MB\n`,
  )
  await app.close()
  await jobs.stop()
  await database.close()
  await programme.stop()
}

for (const people of sizes.length > 0 ? sizes : [1_000, 10_000]) await measure(people)
