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

  const nameOfFile = (today: string, ending: string) =>
    `attachment; filename="${deps.config.product.name.toLowerCase().replaceAll(/\W+/g, '-')}-my-data-${today}.${ending}"`

  app.route({
    ...contract.downloadMyData,
    config: { access: 'signed-in' },
    handler: async ({ context }, reply) => {
      const data = await service.downloadMyData(context, deps.config.product.name)
      // Written as it stands, for people to read; the rows of each section have a shape of their own.
      return reply
        .header('content-disposition', nameOfFile(context.today, 'json'))
        .type('application/json')
        .serializer((body) => JSON.stringify(body, null, 2))
        .send(data)
    },
  })

  app.route({
    ...contract.downloadMyDataToRead,
    config: { access: 'signed-in' },
    handler: async ({ context }, reply) => {
      const page = await service.downloadMyDataToRead(context, deps.config.product.name)
      return reply
        .header('content-disposition', nameOfFile(context.today, 'html'))
        .type('text/html; charset=utf-8')
        .send(page)
    },
  })
}
