import {
  cancelCoffeeDrawing,
  checkCoffeeDraw,
  drawCoffeeRound,
  listCoffeeDrawnGroups,
} from '@elevate/contracts/coffee-draws'
import { getCoffeeRoundReport } from '@elevate/contracts/coffee-feedback'
import * as contract from '@elevate/contracts/coffee-rounds'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../deps.ts'
import { spreadsheetFile } from '../../../spreadsheets/spreadsheet-file.ts'
import { checkDraw } from '../draws/check.ts'
import { cancelDrawing } from '../draws/drawing-service.ts'
import { drawRound } from '../draws/service.ts'
import { getReport } from '../feedback/service.ts'
import { cancelRound } from '../groups/cancel.ts'
import { closeRound } from '../groups/close.ts'
import { publishRound } from '../groups/publish.ts'
import { tickTelling } from '../tellings/service.ts'
import { roundSheet } from './export.ts'
import { listDrawnGroups, listGroups } from './groups-service.ts'
import * as service from './service.ts'

export const roundRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: ['coordinator'] as const }

  app.route({
    ...contract.listCoffeeRounds,
    config,
    handler: (request) => service.listRounds(request.context, request.query),
  })

  app.route({
    ...contract.openCoffeeRound,
    config,
    handler: async (request, reply) => reply.code(201).send(await service.openRound(request.context, request.body)),
  })

  app.route({
    ...contract.getCoffeeRound,
    config,
    handler: (request) => service.getRound(request.context, request.params.roundId),
  })

  app.route({
    ...listCoffeeDrawnGroups,
    config,
    handler: (request) => listDrawnGroups(request.context, { ...request.params, ...request.query }),
  })

  app.route({
    ...contract.listCoffeeGroups,
    config,
    handler: (request) => listGroups(request.context, { ...request.params, ...request.query }),
  })

  app.route({
    ...contract.changeCoffeeRound,
    config,
    handler: (request) => service.changeRound(request.context, request.params.roundId, request.body),
  })

  app.route({
    ...drawCoffeeRound,
    config,
    handler: async (request, reply) => {
      const drawn = await drawRound(request.context, deps, { ...request.body, ...request.params })
      return 'sentence' in drawn ? reply.code(202).send(drawn) : drawn
    },
  })

  app.route({
    ...cancelCoffeeDrawing,
    config,
    handler: (request) => cancelDrawing(request.context, request.params.roundId),
  })

  app.route({
    ...checkCoffeeDraw,
    config,
    handler: (request) => checkDraw(request.context, request.params.roundId),
  })

  app.route({
    ...contract.publishCoffeeRound,
    config,
    handler: async (request, reply) => {
      const round = await publishRound(request.context, deps, { ...request.params, ...request.query })
      return round.state === 'published' ? round : reply.code(202).send(round)
    },
  })

  app.route({
    ...contract.cancelCoffeeRound,
    config,
    handler: (request) => cancelRound(request.context, deps, request.params.roundId),
  })

  app.route({
    ...contract.closeCoffeeRound,
    config,
    handler: (request) => closeRound(request.context, request.params.roundId),
  })

  app.route({
    ...contract.tickCoffeeTelling,
    config,
    handler: (request) => tickTelling(request.context, request.params.roundId, request.params.tellingId),
  })

  app.route({
    ...contract.exportCoffeeRound,
    config,
    handler: async (request, reply) => {
      const sheet = await roundSheet(request.context, request.params.roundId)
      const file = await spreadsheetFile(sheet, { name: 'coffee-round', format: request.query.format })
      return reply
        .type(file.contentType)
        .header('content-disposition', `attachment; filename="${file.name}"`)
        .send(file.content)
    },
  })

  app.route({
    ...getCoffeeRoundReport,
    config,
    handler: (request) => getReport(request.context, request.params.roundId),
  })
}
