import jwt from '@fastify/jwt'
import Fastify from 'fastify'
import pg from 'pg'

/** The yardstick for a write: the same statements, one after the other, in a transaction of pg's and nothing else. */
const env = process.env
const statements = JSON.parse(env.BENCH_STATEMENTS ?? '[]') as { text: string; values: unknown[] }[]
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
app.post('/write', async (request, reply) => {
  await request.jwtVerify()
  const client = await pool.connect()
  await client.query('begin')
  for (const [index, { text, values }] of statements.entries())
    await client.query({ name: `write-${index}`, text, values })
  await client.query('commit')
  client.release()
  return reply.code(204).send()
})
await app.listen({ port: Number(env.PORT), host: '127.0.0.1' })
process.send?.('ready')
