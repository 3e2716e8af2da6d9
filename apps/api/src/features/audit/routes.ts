import * as contract from '@elevate/contracts/audit'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import * as checkService from './check-service.ts'
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
}
