import * as contract from '@elevate/contracts/role-versions'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import * as service from './service.ts'

const config = { access: ['coordinator'] as const }

export const roleVersionRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.listRoleVersions,
    config,
    handler: (request) => service.listRoleVersions(request.context, request.query),
  })

  app.route({
    ...contract.writeRoleVersion,
    config,
    handler: async (request, reply) =>
      reply.code(201).send(await service.writeRoleVersion(request.context, request.body)),
  })

  app.route({
    ...contract.getRoleVersion,
    config,
    handler: (request) => service.getRoleVersion(request.context, request.params.roleVersionId),
  })

  app.route({
    ...contract.changeRoleVersion,
    config,
    handler: (request) => service.changeRoleVersion(request.context, request.params.roleVersionId, request.body),
  })
}
