import * as contract from '@elevate/contracts/profile'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import * as service from './service.ts'

export const profileRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.getMyProfile,
    config: { access: 'signed-in' },
    handler: (request) => service.getMyProfile(request.context),
  })

  app.route({
    ...contract.editMyProfile,
    config: { access: 'signed-in' },
    handler: (request) => service.editMyProfile(request.context, request.body),
  })

  app.route({
    ...contract.downloadMyData,
    config: { access: 'signed-in' },
    handler: async (request, reply) => {
      const data = await service.downloadMyData(request.context, deps.config.product.name)
      const name = `${deps.config.product.name.toLowerCase().replaceAll(/\W+/g, '-')}-my-data-${request.context.today}`
      reply.header('content-disposition', `attachment; filename="${name}.json"`)
      // Written as it stands, for people to read; the rows of each section have a shape of their own.
      return reply
        .type('application/json')
        .serializer((body) => JSON.stringify(body, null, 2))
        .send(data)
    },
  })
}
