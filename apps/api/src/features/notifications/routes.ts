import * as contract from '@elevate/contracts/me'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import * as service from './service.ts'

export const notificationRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.listMyNotifications,
    config: { access: 'signed-in' },
    handler: (request) => service.listMyNotifications(request.context, request.query),
  })

  app.route({
    ...contract.markNotificationsRead,
    config: { access: 'signed-in' },
    handler: async (request, reply) => {
      await service.markNotificationsRead(request.context)
      return reply.code(204).send(null)
    },
  })
}
