import * as contract from '@elevate/contracts/record-holds'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import * as service from './service.ts'

const forProgrammes = { access: ['coordinator', 'administrator'] as const }

export const legalHoldRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.listLegalHolds,
    config: forProgrammes,
    handler: ({ context, params, query }) => service.listLegalHolds(context, params.organisationId, query),
  })
  app.route({
    ...contract.getRecordHolds,
    config: forProgrammes,
    handler: ({ context, params }) => service.getRecordHolds(context, params),
  })
  app.route({
    ...contract.placeRecordHold,
    config: forProgrammes,
    handler: async ({ context, params, body }, reply) =>
      reply.code(201).send(await service.placeRecordHold(context, params, body)),
  })
  app.route({
    ...contract.releaseRecordHold,
    config: forProgrammes,
    handler: ({ context, params }) => service.releaseRecordHold(context, params),
  })
}
