import * as contract from '@elevate/contracts/drop-in-door'
import { listDropInNeeds } from '@elevate/contracts/drop-in-needs'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../deps.ts'
import { spreadsheetFile } from '../../../spreadsheets/spreadsheet-file.ts'
import { listNeeds } from './needs-service.ts'
import * as service from './service.ts'

/** Any of these may be host of a session; who is not is answered as if there were none. */
const forHosts = { access: ['partner', 'mentor', 'coordinator'] as const }
const forCoordinators = { access: ['coordinator'] as const }

export const doorRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.listDropInBookings,
    config: forHosts,
    handler: ({ context, params, query }) => service.listBookings(context, { ...params, ...query }),
  })

  app.route({
    ...contract.exportDropInBookings,
    config: forCoordinators,
    handler: async ({ context, params, query }, reply) => {
      const sheet = await service.bookingsSheet(context, params.dropInId)
      const file = await spreadsheetFile(sheet, { name: 'drop-in-bookings', format: query.format })
      return reply
        .type(file.contentType)
        .header('content-disposition', `attachment; filename="${file.name}"`)
        .send(file.content)
    },
  })

  app.route({
    ...contract.getDropInDoor,
    config: forHosts,
    handler: ({ context, params }) => service.getDoor(context, params.dropInId),
  })

  app.route({
    ...listDropInNeeds,
    config: forHosts,
    handler: ({ context, params, query }) => listNeeds(context, { ...params, ...query }),
  })

  app.route({
    ...contract.countWalkIn,
    config: forHosts,
    handler: ({ context, params, body }) => service.countWalkIn(context, params.dropInId, body?.change ?? 1),
  })

  app.route({
    ...contract.tickCame,
    config: forHosts,
    handler: ({ context, params, body }) => service.tickCame(context, { ...params, ...body }),
  })

  app.route({
    ...contract.closeDropInDoor,
    config: forHosts,
    handler: ({ context, params }) => service.closeDoor(context, deps, params.dropInId),
  })

  app.route({
    ...contract.writeDropInThemes,
    config: forHosts,
    handler: ({ context, params, body }) => service.writeThemes(context, { ...params, ...body }),
  })

  app.route({
    ...contract.listPossibleHosts,
    config: forCoordinators,
    handler: ({ context, query }) => service.listPossibleHosts(context, query.organisationId),
  })

  app.route({
    ...contract.getDropInFigures,
    config: forCoordinators,
    handler: ({ context, query }) => service.getFigures(context, query),
  })
}
