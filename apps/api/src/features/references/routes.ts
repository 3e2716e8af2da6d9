import * as contract from '@elevate/contracts/references'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import * as referee from './referee-service.ts'
import * as service from './service.ts'

const config = { access: ['coordinator'] as const }
const open = { access: 'public' as const }

export const referenceRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.lookAtReference,
    config: open,
    handler: ({ body, ip }) => referee.lookAtReference(deps, { ...body, network: ip }),
  })
  app.route({
    ...contract.giveReference,
    config: open,
    handler: ({ body, ip }) => referee.giveReference(deps, { ...body, network: ip }),
  })
  app.route({
    ...contract.declineReference,
    config: open,
    handler: ({ body, ip }) => referee.declineReference(deps, { ...body, network: ip }),
  })
  app.route({
    ...contract.askReferee,
    config,
    handler: async ({ context, params, body }, reply) =>
      reply.code(201).send(await service.askReferee(context, deps, { ...params, ...body })),
  })
  app.route({
    ...contract.typeReference,
    config,
    handler: async ({ context, params, body }, reply) =>
      reply.code(201).send(await service.typeReference(context, { ...params, ...body })),
  })
  app.route({
    ...contract.withdrawReferenceRequest,
    config,
    handler: ({ context, params }) => service.withdrawRequest(context, params),
  })
}
