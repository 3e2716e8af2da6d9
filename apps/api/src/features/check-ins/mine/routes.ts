import * as contract from '@elevate/contracts/check-ins'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../deps.ts'
import { sendCheckIn } from './send.ts'
import * as service from './service.ts'

export const myCheckInRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: ['partner'] as const }
  // Whoever comes to the page of check-ins may ask for their own; who is no partner has none.
  const forAll = { access: ['partner', 'mentor', 'coordinator'] as const }

  app.route({
    ...contract.listMyCheckIns,
    config: forAll,
    handler: ({ context, query }) => service.listMine(context, query),
  })
  app.route({ ...contract.getMyCheckInTrend, config, handler: ({ context }) => service.getTrend(context) })
  app.route({ ...contract.listCheckInCompany, config, handler: ({ context }) => service.listCompany(context) })
  app.route({
    ...contract.getMyCheckIn,
    config,
    handler: ({ context, params }) => service.getMine(context, params.checkInId),
  })
  app.route({
    ...contract.saveCheckInDraft,
    config,
    handler: ({ context, params, body }) => service.saveDraft(context, params.checkInId, body),
  })
  app.route({
    ...contract.sendCheckIn,
    config,
    handler: async ({ context, body }, reply) => reply.code(201).send(await sendCheckIn(context, deps, body)),
  })
  app.route({
    ...contract.askToTalk,
    config,
    handler: async ({ context, body }, reply) => reply.code(201).send(await service.askToTalk(context, deps, body)),
  })
}
