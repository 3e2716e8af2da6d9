import * as contract from '@elevate/contracts/audit'
import * as history from '@elevate/contracts/history'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import * as checkService from './check-service.ts'
import * as historyService from './history-service.ts'
import * as service from './service.ts'

export const auditRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.listAuditEntries,
    config: { access: ['administrator'] },
    handler: (request) => service.listAuditEntries(request.context, request.query),
  })

  app.route({
    ...contract.getAuditState,
    config: { access: ['administrator'] },
    handler: (request) => checkService.getAuditState(request.context),
  })

  app.route({
    ...contract.checkAuditTrail,
    config: { access: ['administrator'] },
    handler: async (request, reply) => reply.code(201).send(await checkService.checkAuditTrail(request.context)),
  })

  app.route({
    ...history.getHistoryOfPerson,
    config: { access: ['coordinator', 'administrator'] },
    handler: ({ context, params, query }) => historyService.getHistoryOfPerson(context, params.personId, query),
  })

  app.route({
    ...history.getHistoryOfApplication,
    config: { access: ['coordinator'] },
    handler: ({ context, params, query }) =>
      historyService.getHistoryOfApplication(context, params.applicationId, query),
  })

  app.route({
    ...history.getHistoryOfOrganisation,
    config: { access: ['coordinator', 'administrator'] },
    handler: ({ context, params, query }) =>
      historyService.getHistoryOfOrganisation(context, params.organisationId, query),
  })
}
