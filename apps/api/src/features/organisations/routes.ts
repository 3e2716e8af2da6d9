import * as contract from '@elevate/contracts/organisations'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import * as service from './service.ts'

export const organisationRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.listOrganisations,
    config: { access: ['coordinator', 'administrator'] },
    handler: (request) => service.listOrganisations(request.context, request.query),
  })

  app.route({
    ...contract.getOrganisation,
    config: { access: ['coordinator', 'administrator'] },
    handler: (request) => service.getOrganisation(request.context, request.params.organisationId),
  })

  app.route({
    ...contract.createOrganisation,
    config: { access: ['administrator'] },
    handler: async (request, reply) =>
      reply.code(201).send(await service.addOrganisation(request.context, request.body)),
  })

  app.route({
    ...contract.editOrganisation,
    config: { access: ['coordinator', 'administrator'] },
    handler: (request) => service.editOrganisation(request.context, request.params.organisationId, request.body),
  })
}
