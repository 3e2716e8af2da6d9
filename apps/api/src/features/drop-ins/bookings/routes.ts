import * as door from '@elevate/contracts/drop-in-door'
import * as contract from '@elevate/contracts/drop-ins'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../deps.ts'
import { changeListing, sayIWasThere } from './listing-service.ts'
import * as service from './service.ts'

export const bookingRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const forPartners = { access: ['partner'] as const }
  const forCoordinators = { access: ['coordinator'] as const }

  app.route({
    ...contract.bookDropIn,
    config: { access: ['partner', 'coordinator'] as const },
    handler: async ({ context, params, body }, reply) =>
      reply.code(201).send(await service.bookDropIn(context, deps, { ...body, ...params })),
  })

  app.route({
    ...contract.cancelMyDropInBooking,
    config: forPartners,
    handler: async ({ context, params }, reply) =>
      reply.code(204).send(await service.cancelBooking(context, deps, { ...params, bookingId: 'mine' })),
  })

  app.route({
    ...contract.changeMyDropInBooking,
    config: forPartners,
    handler: ({ context, params, body }) => changeListing(context, params.dropInId, body.isListed),
  })

  app.route({
    ...contract.sayIWasThere,
    config: forPartners,
    handler: ({ context, params }) => sayIWasThere(context, params.dropInId),
  })

  app.route({
    ...door.cancelDropInBooking,
    config: forCoordinators,
    handler: async ({ context, params }, reply) =>
      reply.code(204).send(await service.cancelBooking(context, deps, params)),
  })
}
