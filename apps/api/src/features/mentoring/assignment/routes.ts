import * as contract from '@elevate/contracts/mentor-assignment'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../deps.ts'
import * as service from './service.ts'

export const assignmentRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: ['coordinator'] as const }

  app.route({
    ...contract.previewAssignment,
    config,
    handler: ({ context, params }) => service.previewAssignment(context, params.organisationId),
  })
  app.route({
    ...contract.confirmAssignment,
    config,
    handler: async ({ context, params, body }, reply) =>
      reply.code(201).send(await service.confirmAssignment(context, deps, { ...params, ...body })),
  })
}
