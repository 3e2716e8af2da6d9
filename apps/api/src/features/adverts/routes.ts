import * as contract from '@elevate/contracts/adverts'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import * as service from './service.ts'

export const advertRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.listAdverts,
    config: { access: 'public' },
    handler: (request) => service.listAdverts(deps, request.query),
  })

  app.route({
    ...contract.getAdvert,
    config: { access: 'public' },
    handler: (request) => service.getAdvert(deps, request.params.slug),
  })

  app.route({
    ...contract.previewAdvert,
    config: { access: ['coordinator'] },
    handler: (request) => service.previewAdvert(request.context, request.params.campaignId),
  })
}
