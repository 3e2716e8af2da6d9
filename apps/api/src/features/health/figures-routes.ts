import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Deps } from '../../deps.ts'

/** What is counted of each request and of the connections, by route and status; never by person. */
export const figures = (app: FastifyInstance, deps: Deps): Registry => {
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
