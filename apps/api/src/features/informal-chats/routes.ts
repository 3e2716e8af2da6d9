import * as contract from '@elevate/contracts/informal-chats'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import * as bookings from './booking-service.ts'
import * as service from './service.ts'

export const informalChatRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: ['coordinator'] as const }

  app.route({
    ...contract.listChatSlots,
    config,
    handler: (request) => service.listSlots(request.context, request.params.campaignId, request.query),
  })

  app.route({
    ...contract.offerChatSlots,
    config,
    handler: async (request, reply) =>
      reply.code(201).send(await service.offerSlots(request.context, request.params.campaignId, request.body)),
  })

  app.route({
    ...contract.cancelChatSlot,
    config,
    handler: (request) => service.cancelSlot(request.context, deps, request.params),
  })

  app.route({
    ...contract.tickChatHeld,
    config,
    handler: (request) => service.tickHeld(request.context, request.params, request.body.held),
  })

  await app.register(bookingRoutes, deps)
}

const bookingRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: 'public' as const }

  app.route({
    ...contract.bookChat,
    config,
    handler: async (request, reply) => {
      const where = { slug: request.params.slug, network: request.ip }
      return reply.code(201).send(await bookings.bookChat(deps, request.body, where))
    },
  })

  app.route({
    ...contract.lookAtChat,
    config,
    handler: (request) => bookings.lookAtChat(deps, request.body.token),
  })

  app.route({
    ...contract.cancelChat,
    config,
    handler: (request) => bookings.giveUpChat(deps, request.body.token),
  })

  app.route({
    ...contract.moveChat,
    config,
    handler: (request) => bookings.moveChat(deps, request.body),
  })
}
