import * as contract from '@elevate/contracts/mentoring-settings'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import * as service from './service.ts'

export const mentoringSettingsRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: ['coordinator', 'administrator'] as const }

  app.route({
    ...contract.getMentoringSettings,
    config,
    handler: ({ context, params }) => service.getSettings(context, params.organisationId),
  })

  app.route({
    ...contract.changeMentoringSettings,
    config,
    handler: ({ context, params, body }) => service.changeSettings(context, params.organisationId, body),
  })
}
