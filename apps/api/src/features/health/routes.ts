import { isIP } from 'node:net'
import { endpoint } from '@elevate/contracts/endpoint'
import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { Type } from 'typebox'
import type { Deps } from '../../deps.ts'
import { notFound, Refusal } from '../../errors.ts'
import { databaseAnswers } from './queries.ts'

const tags = ['Health'] as const
const Well = Type.Object({ status: Type.Literal('ok') })
const live = endpoint({
  method: 'GET',
  url: '/health/live',
  schema: { summary: 'The process runs', tags, response: { 200: Well } },
})
const ready = endpoint({
  method: 'GET',
  url: '/health/ready',
  schema: {
    summary: 'Requests can be served: the database answers and the server is not going down',
    tags,
    response: { 200: Well },
  },
  errors: { 503: ['going-down', 'database-away'] },
})
const metrics = endpoint({
  method: 'GET',
  url: '/metrics',
  schema: { summary: 'Figures for Prometheus, from inside only', tags, response: { 200: Type.String() } },
  errors: { 404: ['not-found'] },
  produces: ['text/plain'],
})

export const healthRoutes = async (app: FastifyInstance, deps: Deps) => {
  app.route({ ...live, config: { access: 'public' }, handler: async () => ({ status: 'ok' }) })

  app.route({
    ...ready,
    config: { access: 'public' },
    handler: async () => {
      if (app.drain.started) throw new Refusal(503, 'going-down', 'This server is going down; another one answers.')
      await databaseAnswers(deps.database)
      return { status: 'ok' }
    },
  })

  const registry = figures(app, deps)
  app.route({
    ...metrics,
    config: { access: 'public' },
    handler: async (request, reply) => {
      if (!isFromInside(request.socket.remoteAddress, request.headers['x-forwarded-for'])) throw notFound()
      return reply
        .type(registry.contentType)
        .serializer(String)
        .send(await registry.metrics())
    },
  })
}

/** The public side comes through a proxy, which names the caller; what does not is beside us. */
const isFromInside = (address = '', forwardedFor: unknown): boolean => {
  const plain = address.replace(/^::ffff:/, '')
  const isPrivate = /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|::1$|f[cd])/.test(plain)
  return isIP(plain) > 0 && isPrivate && forwardedFor === undefined
}

const figures = (app: FastifyInstance, deps: Deps): Registry => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const answered = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time to answer, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  const refused = new Counter({
    name: 'http_refused_total',
    help: 'Requests that were not signed in or not allowed',
    labelNames: ['status'],
    registers: [registry],
  })
  new Gauge({
    name: 'database_connections',
    help: 'Connections of this process, by state',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.set({ state: 'open' }, deps.database.pool.totalCount)
      this.set({ state: 'idle' }, deps.database.pool.idleCount)
      this.set({ state: 'waited-for' }, deps.database.pool.waitingCount)
    },
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown'
    answered.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1_000)
    if (reply.statusCode === 401 || reply.statusCode === 403) refused.inc({ status: reply.statusCode })
  })
  return registry
}
