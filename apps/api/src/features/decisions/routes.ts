import * as contract from '@elevate/contracts/decisions'
import * as ofCampaign from '@elevate/contracts/decisions-of-campaign'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { feedbackRoutes } from './feedback/routes.ts'
import * as making from './making/service.ts'
import { myDecisionRoutes } from './mine/routes.ts'
import * as offers from './offers/service.ts'
import * as reserve from './reserve/service.ts'
import { getDecision } from './show/service.ts'

const config = { access: ['coordinator'] as const }

export const decisionRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  await fastify.register(oneRoutes, deps)
  await fastify.register(campaignRoutes, deps)
  await fastify.register(feedbackRoutes, deps)
  await fastify.register(myDecisionRoutes, deps)
}

const oneRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.getDecision,
    config,
    handler: ({ context, params }) => getDecision(context, params.applicationId),
  })

  app.route({
    ...contract.makeOffer,
    config,
    handler: async ({ context, params, body }, reply) => {
      const wanted = { outcome: 'offer' as const, ...body }
      return reply.code(201).send(await making.decideOnOne(context, deps, { ...params, wanted }))
    },
  })

  app.route({
    ...contract.keepInReserve,
    config,
    handler: async ({ context, params, body }, reply) => {
      const wanted = { outcome: 'reserve' as const, reserveUntil: body.until }
      return reply.code(201).send(await making.decideOnOne(context, deps, { ...params, wanted }))
    },
  })

  app.route({
    ...contract.turnDown,
    config,
    handler: ({ context, params, body }) =>
      making.decideOnOne(context, deps, { ...params, wanted: { outcome: 'turn-down', ...body } }),
  })

  app.route({
    ...contract.extendOffer,
    config,
    handler: ({ context, params, body }) => offers.extendOffer(context, deps, { ...params, ...body }),
  })

  app.route({
    ...contract.recordAnswer,
    config,
    handler: ({ context, params, body }) => offers.recordAnswer(context, deps, { ...params, ...body }),
  })

  app.route({
    ...contract.withdrawOffer,
    config,
    handler: ({ context, params, body }) => offers.withdrawOffer(context, deps, { ...params, ...body }),
  })

  app.route({
    ...contract.recordAgreement,
    config,
    handler: ({ context, params, body }) => reserve.recordAgreement(context, { ...params, ...body }),
  })

  app.route({
    ...contract.takeBackDecision,
    config,
    handler: ({ context, params, body: { why, evenIfLetterHasGone = false } }) =>
      reserve.takeBackDecision(context, deps, { ...params, why, evenIfLetterHasGone }),
  })
}

const campaignRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...ofCampaign.listCandidatesToDecide,
    config,
    handler: ({ context, params }) => making.listCandidatesToDecide(context, params.campaignId),
  })

  app.route({
    ...ofCampaign.previewDecisions,
    config,
    handler: ({ context, params, body }) => making.previewDecisions(context, deps, { ...params, wanted: body }),
  })

  app.route({
    ...ofCampaign.decideOnCandidates,
    config,
    handler: ({ context, params, body }) => making.decideOnCandidates(context, deps, { ...params, wanted: body }),
  })

  app.route({
    ...ofCampaign.makeOffers,
    config,
    handler: async ({ context, params, body: { applicationIds, ...terms } }, reply) => {
      const candidates = applicationIds.map((applicationId) => ({ applicationId, outcome: 'offer' as const }))
      const wanted = { candidates, ...terms }
      return reply.code(201).send(await making.decideOnCandidates(context, deps, { ...params, wanted }))
    },
  })
}
