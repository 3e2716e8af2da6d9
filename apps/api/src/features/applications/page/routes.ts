import * as contract from '@elevate/contracts/applications'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../deps.ts'
import { admitLate } from './late-service.ts'
import * as service from './service.ts'

export const pageRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: ['coordinator'] as const }

  app.route({
    ...contract.getApplication,
    config,
    handler: ({ context, params }) => service.getApplication(context, params.applicationId),
  })

  app.route({
    ...contract.writeApplicationNote,
    config,
    handler: async ({ context, params, body }, reply) =>
      reply.code(201).send(await service.writeNote(context, params.applicationId, body.words)),
  })

  app.route({
    ...contract.keepApplicationLonger,
    config,
    handler: ({ context, params, body }) => service.keepLonger(context, params.applicationId, body),
  })

  app.route({
    ...contract.admitApplicationLate,
    config,
    handler: ({ context, params, body }) => admitLate(context, deps, { ...params, ...body }),
  })
}
