import * as contract from '@elevate/contracts/my-checks'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import * as service from './my-service.ts'

const mine = { access: 'signed-in' as const }

export const myCheckRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.listMyApplicationChecks,
    config: mine,
    handler: ({ context, params }) => service.listMyApplicationChecks(context, params.applicationId),
  })
  app.route({
    ...contract.choosePayment,
    config: mine,
    handler: ({ context, params, body }) => service.choosePayment(context, params.applicationId, body.payment),
  })
  app.route({ ...contract.listMyChecks, config: mine, handler: ({ context }) => service.listMyChecks(context) })
  app.route({
    ...contract.acceptDocument,
    config: mine,
    handler: ({ context, params, body }) => service.acceptDocument(context, params.checkId, body.typedName),
  })
  app.route({
    ...contract.declareInterests,
    config: mine,
    handler: ({ context, params, body }) => service.declareInterests(context, params.checkId, body),
  })
  app.route({
    ...contract.giveReferee,
    config: mine,
    handler: ({ context, params, body }) => service.giveReferee(context, params.checkId, body),
  })
}
