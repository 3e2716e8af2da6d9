import * as contract from '@elevate/contracts/application-lists'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { spreadsheetFile } from '../../../spreadsheets/spreadsheet-file.ts'
import { applicationsSheet } from './export.ts'
import * as service from './service.ts'

export const listRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: ['coordinator'] as const }

  app.route({
    ...contract.listApplications,
    config,
    handler: ({ context, params, query }) => service.listApplications(context, params.campaignId, query),
  })

  app.route({
    ...contract.getApplicationBoard,
    config,
    handler: ({ context, params }) => service.getBoard(context, params.campaignId),
  })

  app.route({
    ...contract.listWaitingApplications,
    config,
    handler: ({ context }) => service.listWaiting(context),
  })

  app.route({
    ...contract.exportApplications,
    config,
    handler: async ({ context, params, query }, reply) => {
      const sheet = await applicationsSheet(context, params.campaignId, query)
      const file = await spreadsheetFile(sheet, { name: 'applications', format: query.format })
      return reply
        .type(file.contentType)
        .header('content-disposition', `attachment; filename="${file.name}"`)
        .send(file.content)
    },
  })
}
