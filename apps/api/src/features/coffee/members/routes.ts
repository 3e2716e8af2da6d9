import * as contract from '@elevate/contracts/coffee-members'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { spreadsheetFile } from '../../../spreadsheets/spreadsheet-file.ts'
import { membersSheet } from './export.ts'
import * as service from './service.ts'

export const memberRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const forBoth = { access: ['partner', 'coordinator'] as const }
  const forCoordinators = { access: ['coordinator'] as const }

  app.route({
    ...contract.listCoffeeMembers,
    config: forCoordinators,
    handler: (request) => service.listMembers(request.context, request.query),
  })

  app.route({
    ...contract.exportCoffeeMembers,
    config: forCoordinators,
    handler: async (request, reply) => {
      const sheet = await membersSheet(request.context, request.query.organisationId)
      const file = await spreadsheetFile(sheet, { name: 'coffee-members', format: request.query.format })
      return reply
        .type(file.contentType)
        .header('content-disposition', `attachment; filename="${file.name}"`)
        .send(file.content)
    },
  })

  app.route({
    ...contract.getCoffeeMembership,
    config: forBoth,
    handler: (request) => service.getMembership(request.context, request.params),
  })

  app.route({
    ...contract.changeCoffeeMembership,
    config: forBoth,
    handler: (request) => service.changeMembership(request.context, request.params, request.body),
  })

  app.route({
    ...contract.skipCoffeeRound,
    config: forBoth,
    handler: async (request, reply) => {
      await service.skipRound(request.context, request.params.roundId, request.body.personId)
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...contract.rejoinCoffeeRound,
    config: forBoth,
    handler: async (request, reply) => {
      await service.rejoinRound(request.context, request.params.roundId, request.params.personId)
      return reply.code(204).send(null)
    },
  })
}
