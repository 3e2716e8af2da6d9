import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyRequest {
    arrivedAt: Date
  }
}

/**
 * One line per refused or failed request, and for each at `debug`. The path without its query string; no bodies, no
 * tokens, no names.
 */
export const requests = fp(async (app: FastifyInstance, { clock }: { clock: () => Date }) => {
  app.decorateRequest('arrivedAt', null as unknown as Date)
  app.addHook('onRequest', (request, reply, done) => {
    request.arrivedAt = clock()
    reply.header('x-request-id', request.id)
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    const line = {
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      person: request.context?.actor.personId,
    }
    if (reply.statusCode === 401 || reply.statusCode === 403 || reply.statusCode >= 500)
      request.log.warn(line, 'refused')
    else request.log.debug(line, 'answered')
    done()
  })
})
