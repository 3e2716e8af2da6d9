import * as moderation from '@elevate/contracts/scoring-moderation'
import * as contract from '@elevate/contracts/scoring-panel'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { spreadsheetFile } from '../../../spreadsheets/spreadsheet-file.ts'
import { compareScores, recordDiscussion } from '../comparison/service.ts'
import { closeAsChair, getModeration, resultsSheet } from '../moderation/service.ts'
import * as sheets from '../sheets/service.ts'
import * as service from './service.ts'

export const panelRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: ['panel-member'] as const }

  app.route({ ...contract.listMyPanels, config, handler: ({ context }) => service.listMyPanels(context) })

  app.route({
    ...contract.listCandidates,
    config,
    handler: ({ context, params, query }) => service.listCandidates(context, { ...params, ...query }),
  })

  app.route({
    ...contract.getCandidate,
    config,
    handler: ({ context, params, query }) => sheets.getCandidate(context, { ...params, ...query }),
  })

  app.route({
    ...contract.declareConflict,
    config,
    handler: ({ context, params, query, body }) => sheets.declareConflict(context, { ...params, ...query }, body),
  })

  app.route({
    ...contract.saveScores,
    config,
    handler: ({ context, params, query, body }) => sheets.saveScores(context, { ...params, ...query }, body),
  })

  app.route({
    ...contract.submitScores,
    config,
    handler: ({ context, params, query }) => sheets.submitScores(context, { ...params, ...query }),
  })

  app.route({
    ...moderation.compareScores,
    config,
    handler: ({ context, params, query }) => compareScores(context, { ...params, ...query }),
  })

  app.route({
    ...moderation.recordDiscussion,
    config,
    handler: ({ context, params, query, body }) => recordDiscussion(context, { ...params, ...query }, body),
  })

  app.route({
    ...moderation.getModeration,
    config,
    handler: ({ context, params, query }) => getModeration(context, { ...params, ...query }),
  })

  app.route({
    ...moderation.closeScoringAsChair,
    config,
    handler: ({ context, params, query }) => closeAsChair(context, { ...params, ...query }),
  })

  app.route({
    ...moderation.exportResultsOfPanel,
    config,
    handler: async ({ context, params, query }, reply) => {
      const sheet = await resultsSheet(context, { ...params, stage: query.stage })
      const file = await spreadsheetFile(sheet, { name: `ranking-${query.stage}`, format: query.format })
      return reply
        .type(file.contentType)
        .header('content-disposition', `attachment; filename="${file.name}"`)
        .send(file.content)
    },
  })
}
