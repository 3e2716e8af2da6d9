import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Deps } from '../deps.ts'

declare module 'fastify' {
  interface FastifyInstance {
    figures: Registry
  }
}

/** What is counted of each request and of the connections, by route and status; never by person. */
export const figures = fp(async (app: FastifyInstance, deps: Pick<Deps, 'database'>) => {
  const registry = new Registry()
  app.decorate('figures', registry)
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
    help: 'Requests that were not signed in, not allowed or too many',
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
  app.addHook('onResponse', (request, reply, done) => {
    const status = reply.statusCode
    answered.observe(
      { method: request.method, route: routeOf(request.routeOptions.url), status },
      reply.elapsedTime / 1_000,
    )
    if (status === 401 || status === 403 || status === 429) refused.inc({ status })
    done()
  })
})

/** Each file of the client is a route of its own; together they are one line. */
const routeOf = (url = 'client'): string => (/^\/(api|calendar)\//.test(url) ? url : 'client')
