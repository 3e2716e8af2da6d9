import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyRequest {
    arrivedAt: Date
  }
}

const refused = [401, 403, 429]

/** Refused for who asked or how often, failed, or no success at the door: whoever watches for attacks looks for these. */
const isToldOf = ({ status, route }: { status: number; route: string }): boolean =>
  refused.includes(status) || status >= 500 || (status >= 400 && route.startsWith('/api/v1/auth/'))

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
    if (isToldOf(line)) request.log.warn(line, 'refused')
    else request.log.debug(line, 'answered')
    done()
  })
})
