import * as contract from '@elevate/contracts/grants'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import * as service from './service.ts'

const config = { access: ['coordinator', 'administrator'] as const }

export const grantRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.listGrants,
    config,
    handler: (request) => service.listGrants(request.context, request.query),
  })

  app.route({
    ...contract.giveGrant,
    config,
    handler: async (request, reply) => reply.code(201).send(await service.giveGrant(request.context, request.body)),
  })

  app.route({
    ...contract.endGrant,
    config,
    handler: async (request, reply) => {
      await service.endGrant(request.context, request.params.grantId)
      return reply.code(204).send(null)
    },
  })
}
