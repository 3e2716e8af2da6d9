import { newId } from '@elevate/db/ids'
import jwt from '@fastify/jwt'
import Fastify from 'fastify'
import pg from 'pg'

/**
 * The yardstick for a write: the same statements, one after the other, in a transaction of pg's and nothing else. Each
 * request has its own drop-in; ids that the recorded request made anew are made anew here.
 */
const env = process.env
const statements = JSON.parse(env.BENCH_STATEMENTS ?? '[]') as { text: string; values: unknown[] }[]
const recordedDropIn = env.BENCH_DROP_IN ?? ''
const lasting = new Set((env.BENCH_LASTING ?? '').split(' '))
const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

const pool = new pg.Pool({
  connectionString: env.DATABASE_URL,
  max: 10,
  options: '-c role=elevate_app -c timezone=UTC',
})

const app = Fastify()
await app.register(jwt, {
  secret: env.JWT_SECRET ?? '',
  verify: { algorithms: ['HS256'], allowedIss: 'elevate', allowedAud: 'elevate', cache: 5_000 },
})
app.post<{ Params: { dropInId: string } }>('/drop-ins/:dropInId/bookings', async (request, reply) => {
  await request.jwtVerify()
  const made = new Map([[recordedDropIn, request.params.dropInId]])
  const ofThisRequest = (id: string): string => {
    if (lasting.has(id)) return id
    const known = made.get(id) ?? newId()
    made.set(id, known)
    return known
  }
  const client = await pool.connect()
  await client.query('begin')
  for (const [index, { text, values }] of statements.entries()) {
    const own = values.map((value) => (typeof value === 'string' ? value.replace(uuid, ofThisRequest) : value))
    await client.query({ name: `write-${index}`, text, values: own })
  }
  await client.query('commit')
  client.release()
  return reply.code(201).send()
})
await app.listen({ port: Number(env.PORT), host: '127.0.0.1' })
process.send?.('ready')
