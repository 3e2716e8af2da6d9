import * as contract from '@elevate/contracts/set-up-copies'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import * as service from './service.ts'

export const setUpCopyRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: ['coordinator', 'administrator'] as const }

  app.route({ ...contract.listSetUpSources, config, handler: ({ context }) => service.listSources(context) })

  app.route({
    ...contract.previewSetUpCopy,
    config,
    handler: ({ context, params, body }) => service.previewCopy(context, { ...params, ...body }),
  })

  app.route({
    ...contract.copySetUp,
    config,
    handler: async ({ context, params, body }, reply) =>
      reply.code(201).send(await service.copySetUp(context, { ...params, ...body })),
  })
}
