import * as contract from '@elevate/contracts/retention'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import * as service from './service.ts'

const forProgrammes = { access: ['coordinator', 'administrator'] as const }

export const retentionRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.getRetention,
    config: forProgrammes,
    handler: ({ context, params }) => service.getRetention(context, params.organisationId),
  })
  app.route({
    ...contract.setRetention,
    config: forProgrammes,
    handler: ({ context, params, body }) => service.setRetention(context, params, body),
  })
}
