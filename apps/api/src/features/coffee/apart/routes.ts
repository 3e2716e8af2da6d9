import * as contract from '@elevate/contracts/coffee-keep-apart'
import { addCoffeeRatherNot, listMyCoffeeRatherNots, removeCoffeeRatherNot } from '@elevate/contracts/coffee-mine'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import * as service from './service.ts'

export const apartRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const forCoordinators = { access: ['coordinator'] as const }
  const forPartners = { access: ['partner'] as const }

  app.route({
    ...contract.listCoffeeKeepApart,
    config: forCoordinators,
    handler: (request) => service.listKeptApart(request.context, request.query),
  })

  app.route({
    ...contract.addCoffeeKeepApart,
    config: forCoordinators,
    handler: async (request, reply) => reply.code(201).send(await service.keepApart(request.context, request.body)),
  })

  app.route({
    ...contract.removeCoffeeKeepApart,
    config: forCoordinators,
    handler: async (request, reply) => {
      await service.noLongerKeepApart(request.context, request.params.keepApartId)
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...listMyCoffeeRatherNots,
    config: forPartners,
    handler: (request) => service.listMyRatherNots(request.context),
  })

  app.route({
    ...addCoffeeRatherNot,
    config: forPartners,
    handler: async (request, reply) => reply.code(201).send(await service.addRatherNot(request.context, request.body)),
  })

  app.route({
    ...removeCoffeeRatherNot,
    config: forPartners,
    handler: async (request, reply) => {
      await service.removeRatherNot(request.context, request.params.ratherNotId)
      return reply.code(204).send(null)
    },
  })
}
