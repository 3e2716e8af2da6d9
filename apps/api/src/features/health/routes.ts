import { isIP } from 'node:net'
import { endpoint } from '@elevate/contracts/endpoint'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import type { Deps } from '../../deps.ts'
import { notFound } from '../../errors.ts'
import { refuseUnlessReady } from './service.ts'
import { stateFigures } from './state-service.ts'

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
      await refuseUnlessReady(deps, app.drain)
      return { status: 'ok' }
    },
  })

  const registry = app.figures
  const measure = stateFigures(deps, registry)
  app.route({
    ...metrics,
    config: { access: 'public' },
    handler: async (request, reply) => {
      if (!isFromInside(request.socket.remoteAddress, request.headers['x-forwarded-for'])) throw notFound()
      await measure()
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
