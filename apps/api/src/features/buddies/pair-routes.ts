import * as contract from '@elevate/contracts/buddy-pairs'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { spreadsheetFile } from '../../spreadsheets/spreadsheet-file.ts'
import * as changing from './changing/service.ts'
import { confirmPair, confirmPairs } from './confirming/service.ts'
import { pairsSheet } from './pairs/export.ts'
import * as pairs from './pairs/service.ts'
import { suggestPairs } from './suggesting/service.ts'

const forCoordinators = { access: ['coordinator'] as const }
const forBoth = { access: ['partner', 'coordinator'] as const }

/** Who is in a pair, and who could be: the coordinator's side. */
export const pairRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.listBuddyPairs,
    config: forCoordinators,
    handler: ({ context, query }) => pairs.listPairs(context, query),
  })

  app.route({
    ...contract.confirmBuddyPair,
    config: forCoordinators,
    handler: async ({ context, body }, reply) => reply.code(201).send(await confirmPair(context, deps, body)),
  })

  app.route({
    ...contract.confirmBuddyPairs,
    config: forCoordinators,
    handler: async ({ context, body }, reply) => reply.code(201).send(await confirmPairs(context, deps, body)),
  })

  app.route({
    ...contract.getBuddySuggestions,
    config: forCoordinators,
    handler: ({ context, query }) => suggestPairs(context, query.organisationId),
  })

  app.route({
    ...contract.exportBuddyPairs,
    config: forCoordinators,
    handler: async ({ context, query }, reply) => {
      const sheet = await pairsSheet(context, query)
      const file = await spreadsheetFile(sheet, { name: 'buddies', format: query.format })
      return reply
        .type(file.contentType)
        .header('content-disposition', `attachment; filename="${file.name}"`)
        .send(file.content)
    },
  })

  app.route({
    ...contract.getBuddyPair,
    config: forCoordinators,
    handler: ({ context, params }) => pairs.getPair(context, params.pairId),
  })

  app.route({
    ...contract.leaveBuddyPair,
    config: forBoth,
    handler: async ({ context, params, body }, reply) => {
      await changing.leaveBuddyPair(context, deps, { ...params, ...body })
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...contract.pauseBuddyPair,
    config: forBoth,
    handler: async ({ context, params, body }, reply) => {
      await changing.pauseBuddyPair(context, deps, { ...params, ...body })
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...contract.resumeBuddyPair,
    config: forBoth,
    handler: async ({ context, params }, reply) => {
      await changing.resumeBuddyPair(context, deps, params.pairId)
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...contract.reviewBuddyPair,
    config: forCoordinators,
    handler: ({ context, params, body }) => changing.reviewBuddyPair(context, deps, { ...params, ...body }),
  })
}
