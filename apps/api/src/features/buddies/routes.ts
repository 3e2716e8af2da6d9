import * as mineContract from '@elevate/contracts/buddies-mine'
import * as settingsContract from '@elevate/contracts/buddy-settings'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { wishForBuddy } from './changing/wish.ts'
import * as mine from './mine/service.ts'
import { pairRoutes } from './pair-routes.ts'
import * as settings from './settings/service.ts'

/** Buddies: pairs of partners who look out for each other. */
export const buddyRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  await fastify.register(pairRoutes, deps)
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const forPartners = { access: ['partner'] as const }
  const forCoordinators = { access: ['coordinator'] as const }

  app.route({
    ...mineContract.getMyBuddies,
    config: forPartners,
    handler: ({ context }) => mine.getMyBuddies(context),
  })

  app.route({
    ...mineContract.sayBuddyContact,
    config: forPartners,
    handler: async ({ context, params, body }, reply) => {
      await mine.sayContact(context, { pairId: params.pairId, week: Number(params.week), made: body.made })
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...mineContract.shareWithBuddy,
    config: forPartners,
    handler: async ({ context, params, body }, reply) => {
      await mine.shareContact(context, { ...params, ...body })
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...mineContract.wishForBuddy,
    config: { access: ['partner', 'coordinator'] },
    handler: async ({ context, params, body }, reply) => {
      await wishForBuddy(context, { ...params, ...body })
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...settingsContract.getBuddySettings,
    config: forCoordinators,
    handler: ({ context, params }) => settings.getSettings(context, params.organisationId),
  })

  app.route({
    ...settingsContract.changeBuddySettings,
    config: forCoordinators,
    handler: ({ context, params, body }) => settings.changeSettings(context, params.organisationId, body),
  })
}
