import * as contract from '@elevate/contracts/scoring-programme'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../deps.ts'
import { spreadsheetFile } from '../../../spreadsheets/spreadsheet-file.ts'
import { takeBackConflict } from './conflicts.ts'
import { remindScorers } from './remind.ts'
import * as service from './service.ts'

export const programmeRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: ['coordinator'] as const }

  app.route({ ...contract.getScoring, config, handler: ({ context, params }) => service.getScoring(context, params) })

  app.route({
    ...contract.closeScoring,
    config,
    handler: ({ context, params }) => service.closeScoring(context, params),
  })

  app.route({
    ...contract.reopenScoring,
    config,
    handler: ({ context, params, body }) => service.reopenScoring(context, params, body.reason),
  })

  app.route({
    ...contract.takeBackConflict,
    config,
    handler: ({ context, params, body }) => takeBackConflict(context, deps, { ...params, ...body }),
  })

  app.route({
    ...contract.remindScorers,
    config,
    handler: ({ context, params }) => remindScorers(context, deps, params),
  })

  app.route({
    ...contract.exportScoring,
    config,
    handler: async ({ context, params, query }, reply) => {
      const sheet = await service.scoringSheet(context, params)
      const file = await spreadsheetFile(sheet, { name: `ranking-${params.stage}`, format: query.format })
      return reply
        .type(file.contentType)
        .header('content-disposition', `attachment; filename="${file.name}"`)
        .send(file.content)
    },
  })
}
