import * as contract from '@elevate/contracts/auth'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { signedOut } from '../../errors.ts'
import { idempotencyKeyOf } from '../../plugins/access.ts'
import { clearRefreshCookie, refreshCookie, sendAdmission, sendEntry } from './cookie.ts'
import { deviceFrom } from './device.ts'
import { proofRoutes } from './proof/routes.ts'
import { secondStepRoutes } from './second-step/routes.ts'
import * as service from './service.ts'
import * as sessions from './sessions-service.ts'

export const signInRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.signIn,
    config: { access: 'public' },
    handler: async (request, reply) => {
      const device = deviceFrom(request.headers['user-agent'])
      const entry = await service.signIn(deps, { ...request.body, device, network: request.ip })
      return sendEntry(reply, deps, entry)
    },
  })

  app.route({
    ...contract.refreshSignIn,
    config: { access: 'public' },
    handler: async (request, reply) => {
      const token = request.cookies[refreshCookie]
      if (!token) throw signedOut()
      try {
        const renewal = { token, arrivedAt: request.arrivedAt, key: idempotencyKeyOf(request) }
        return sendAdmission(reply, deps, await service.refreshSignIn(deps, renewal))
      } catch (error) {
        if ((error as { code?: string }).code === 'signed-out') clearRefreshCookie(reply, deps)
        throw error
      }
    },
  })

  app.route({
    ...contract.signOut,
    config: { access: 'public' },
    handler: async (request, reply) => {
      const token = request.cookies[refreshCookie]
      if (token) await service.signOut(deps, token)
      clearRefreshCookie(reply, deps)
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...contract.listSessions,
    config: { access: 'signed-in' },
    handler: async (request) => ({ items: await sessions.listSessions(request.context) }),
  })

  app.route({
    ...contract.endSession,
    config: { access: 'signed-in' },
    handler: async (request, reply) => {
      await sessions.endSession(request.context, request.params.sessionId)
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...contract.signOutElsewhere,
    config: { access: 'signed-in' },
    handler: async (request, reply) => {
      await sessions.signOutElsewhere(request.context)
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...contract.signOutEverywhere,
    config: { access: 'signed-in' },
    handler: async (request, reply) => {
      await sessions.signOutEverywhere(request.context)
      clearRefreshCookie(reply, deps)
      return reply.code(204).send(null)
    },
  })

  await fastify.register(secondStepRoutes, deps)
  await fastify.register(proofRoutes, deps)
}
