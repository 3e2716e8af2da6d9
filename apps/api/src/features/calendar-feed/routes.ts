import * as contract from '@elevate/contracts/calendar-feed'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import * as service from './service.ts'

export const calendarFeedRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: 'signed-in' as const }

  app.route({ ...contract.getCalendarFeed, config, handler: ({ context }) => service.getFeed(context) })

  app.route({
    ...contract.makeCalendarFeed,
    config,
    handler: async ({ context }, reply) => reply.code(201).send(await service.makeFeed(context, deps)),
  })

  app.route({
    ...contract.revokeCalendarFeed,
    config,
    handler: async ({ context }, reply) => reply.code(204).send(await service.revokeFeed(context)),
  })
}
