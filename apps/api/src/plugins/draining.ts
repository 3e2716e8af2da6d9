import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyInstance {
    drain: { started: boolean }
  }
}

/**
 * While the server is going down, callers are told to use another connection: what arrives on a kept-alive one at
 * that moment would be cut.
 */
export const draining = fp(async (app: FastifyInstance) => {
  app.decorate('drain', { started: false })
  app.addHook('onSend', async (_request, reply) => {
    if (app.drain.started) reply.header('connection', 'close')
  })
})
