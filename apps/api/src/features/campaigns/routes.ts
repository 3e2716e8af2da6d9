import * as panelContract from '@elevate/contracts/campaign-panel'
import * as stepContract from '@elevate/contracts/campaign-steps'
import * as contract from '@elevate/contracts/campaigns'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import * as panel from './panel/service.ts'
import * as service from './service.ts'
import * as steps from './steps.ts'
import { changeCampaign, createCampaign } from './writing.ts'

const config = { access: ['coordinator'] as const }

export const campaignRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.listCampaigns,
    config,
    handler: (request) => service.listCampaigns(request.context, request.query),
  })

  app.route({
    ...contract.createCampaign,
    config,
    handler: async (request, reply) => reply.code(201).send(await createCampaign(request.context, request.body)),
  })

  app.route({
    ...contract.getCampaign,
    config,
    handler: (request) => service.getCampaign(request.context, request.params.campaignId),
  })

  app.route({
    ...contract.changeCampaign,
    config,
    handler: (request) => changeCampaign(request.context, request.params.campaignId, request.body),
  })

  await app.register(stepRoutes, deps)
  await app.register(panelRoutes)
}

const stepRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...stepContract.publishCampaign,
    config,
    handler: (request) => steps.publishCampaign(request.context, request.params.campaignId),
  })

  app.route({
    ...stepContract.closeCampaign,
    config,
    handler: (request) => steps.closeCampaign(request.context, request.params.campaignId),
  })

  app.route({
    ...stepContract.completeCampaign,
    config,
    handler: (request) => steps.completeCampaign(request.context, request.params.campaignId),
  })

  app.route({
    ...stepContract.previewCancelling,
    config,
    handler: (request) => steps.previewCancelling(request.context, request.params.campaignId),
  })

  app.route({
    ...stepContract.cancelCampaign,
    config,
    handler: (request) => steps.cancelCampaign(request.context, deps, request.params.campaignId),
  })

  app.route({
    ...stepContract.copyCampaign,
    config,
    handler: async (request, reply) =>
      reply.code(201).send(await steps.copyCampaign(request.context, request.params.campaignId, request.body ?? {})),
  })
}

const panelRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...panelContract.getCampaignPanel,
    config,
    handler: (request) => panel.getPanel(request.context, request.params.campaignId),
  })

  app.route({
    ...panelContract.putOnPanel,
    config,
    handler: (request) => panel.putOnPanel(request.context, request.params, request.body),
  })

  app.route({
    ...panelContract.takeOffPanel,
    config,
    handler: (request) => panel.takeOffPanel(request.context, request.params),
  })
}
