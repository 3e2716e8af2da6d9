import * as contract from '@elevate/contracts/me'
import * as preferences from '@elevate/contracts/notification-preferences'
import { getTaskLetter } from '@elevate/contracts/support-mail'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import * as letters from './letter-service.ts'
import * as preferenceService from './preference-service.ts'
import * as service from './service.ts'
import { unsubscribeRoutes } from './unsubscribe-routes.ts'

const config = { access: 'signed-in' as const }

export const notificationRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  await app.register(unsubscribeRoutes, deps)

  app.route({
    ...contract.listMyNotifications,
    config,
    handler: (request) => service.listMyNotifications(request.context, request.query),
  })
  app.route({
    ...contract.markNotificationsRead,
    config,
    handler: async (request, reply) => {
      await service.markNotificationsRead(request.context)
      return reply.code(204).send(null)
    },
  })
  app.route({
    ...contract.markNotificationRead,
    config,
    handler: async ({ context, params }, reply) => {
      await service.markNotificationRead(context, params.notificationId)
      return reply.code(204).send(null)
    },
  })
  app.route({
    ...preferences.getNotificationPreferences,
    config,
    handler: ({ context }) => preferenceService.getPreferences(context),
  })
  app.route({
    ...preferences.saveNotificationPreferences,
    config,
    handler: ({ context, body }) => preferenceService.savePreferences(context, body),
  })
  app.route({
    ...getTaskLetter,
    config: { access: ['coordinator'] },
    handler: ({ context, params }) => letters.getTaskLetter(context, params.taskId),
  })
}
