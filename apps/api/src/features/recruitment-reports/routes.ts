import * as contract from '@elevate/contracts/recruitment-reports'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { spreadsheetFile } from '../../spreadsheets/spreadsheet-file.ts'
import { reportSheet } from './export.ts'
import * as service from './service.ts'

export const recruitmentReportRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: ['coordinator'] as const }

  app.route({
    ...contract.getCampaignReport,
    config,
    handler: ({ context, params }) => service.getCampaignReport(context, params.campaignId),
  })

  app.route({
    ...contract.getOrganisationReport,
    config,
    handler: ({ context, params }) => service.getOrganisationReport(context, params.organisationId),
  })

  app.route({
    ...contract.exportCampaignReport,
    config,
    handler: async ({ context, params, query }, reply) => {
      const sheet = await reportSheet(context, params.campaignId, query.sheet)
      const file = await spreadsheetFile(sheet, { name: query.sheet, format: query.format })
      return reply
        .type(file.contentType)
        .header('content-disposition', `attachment; filename="${file.name}"`)
        .send(file.content)
    },
  })
}
