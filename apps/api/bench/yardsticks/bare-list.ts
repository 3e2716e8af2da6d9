import { listPeople } from '@elevate/contracts/people'
import jwt from '@fastify/jwt'
import Fastify from 'fastify'
import pg from 'pg'

/**
 * The yardstick: what a good engineer would write by hand for this one list. The same token check, the same SQL, the
 * same reply schema; with `BENCH_WALLS=on` the same session check and row-level security in one pipelined flight,
 * otherwise the query alone, as the owner of the tables.
 */
const env = process.env
const sql = JSON.parse(env.BENCH_SQL ?? '{}') as { text: string; values: unknown[] }
const hasWalls = env.BENCH_WALLS === 'on'
const pool = new pg.Pool({
  connectionString: env.DATABASE_URL,
  max: 10,
  pipeline: true,
  ...(hasWalls ? { options: '-c role=elevate_app -c timezone=UTC' } : {}),
} as pg.PoolConfig)

const list = { name: 'list', text: sql.text, values: sql.values, rowMode: 'array' as const }
type Row = [
  string,
  string,
  string | null,
  string | null,
  string[],
  string | null,
  string | null,
  string | null,
  string | null,
  string | null,
  string,
  string,
]

const rowsBehindWalls = async (signInId: string, grants: string): Promise<Row[]> => {
  const client = await pool.connect()
  const [, opened, found] = await Promise.all([
    client.query('begin read only'),
    client.query({
      name: 'open',
      text: 'select app.open_session($1, $2) as grants',
      values: [signInId, env.BENCH_TODAY],
    }),
    client.query<Row>(list),
    client.query('commit'),
  ])
  client.release()
  if (opened.rows[0].grants !== grants) throw new Error('signed out')
  return found.rows
}

const app = Fastify()
await app.register(jwt, {
  secret: env.JWT_SECRET ?? '',
  verify: { algorithms: ['HS256'], allowedIss: 'elevate', allowedAud: 'elevate', cache: 5_000 },
})
app.get('/people', { schema: { response: listPeople.schema.response } }, async (request) => {
  const { sid, grants } = await request.jwtVerify<{ sid: string; grants: string }>()
  const rows = hasWalls ? await rowsBehindWalls(sid, grants) : (await pool.query<Row>(list)).rows
  const items = rows
    .slice(0, 25)
    .map(([id, name, email, phone, interests, appointmentId, role, status, , termEndsOn, , account]) => ({
      id,
      name,
      email,
      phone,
      interests,
      account,
      appointment: appointmentId === null ? null : { id: appointmentId, role, status, termEndsOn },
    }))
  const last = rows[24]
  return { items, nextCursor: last ? Buffer.from(JSON.stringify([last[10], last[0]])).toString('base64url') : null }
})
await app.listen({ port: Number(env.PORT), host: '127.0.0.1' })
process.send?.('ready')
