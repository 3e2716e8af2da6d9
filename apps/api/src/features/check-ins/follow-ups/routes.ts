import * as contract from '@elevate/contracts/check-in-follow-ups'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../deps.ts'
import * as shared from '../shared/service.ts'
import * as service from './service.ts'

export const followUpRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: ['coordinator', 'mentor'] as const }

  app.route({
    ...contract.listFollowUps,
    config,
    handler: ({ context, query }) => service.listFollowUps(context, query),
  })
  app.route({
    ...contract.acknowledgeFollowUp,
    config,
    handler: ({ context, params }) => service.acknowledge(context, deps, params.followUpId),
  })
  app.route({
    ...contract.finishFollowUp,
    config,
    handler: ({ context, params }) => service.finish(context, deps, params.followUpId),
  })
  app.route({
    ...contract.listSharedCheckIns,
    config,
    handler: ({ context, query }) => shared.listShared(context, query),
  })
  app.route({
    ...contract.readSharedCheckIn,
    config,
    handler: ({ context, params }) => shared.readShared(context, params),
  })
}
