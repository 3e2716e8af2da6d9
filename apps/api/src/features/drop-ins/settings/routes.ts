import * as contract from '@elevate/contracts/drop-in-settings'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import * as service from './service.ts'

export const settingsRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: ['coordinator'] as const }

  app.route({
    ...contract.getDropInSettings,
    config,
    handler: ({ context, params }) => service.getSettings(context, params.organisationId),
  })

  app.route({
    ...contract.changeDropInSettings,
    config,
    handler: ({ context, params, body }) => service.changeSettings(context, params.organisationId, body),
  })
}
