import * as contract from '@elevate/contracts/payment-rates'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import * as service from './service.ts'

export const paymentRateRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: ['coordinator', 'administrator'] as const }

  app.route({
    ...contract.listPaymentRates,
    config,
    handler: ({ context, params }) => service.listRates(context, params.organisationId),
  })

  app.route({
    ...contract.addPaymentRate,
    config,
    handler: async ({ context, params, body }, reply) =>
      reply.code(201).send(await service.addRate(context, params.organisationId, body)),
  })

  app.route({
    ...contract.removePaymentRate,
    config,
    handler: async ({ context, params }, reply) =>
      reply.code(204).send(await service.removeRate(context, params.organisationId, params.rateId)),
  })
}
