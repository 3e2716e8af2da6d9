import * as contract from '@elevate/contracts/feedback'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../deps.ts'
import * as service from './service.ts'

const config = { access: ['coordinator'] as const }

export const feedbackRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.listFeedbackDue,
    config,
    handler: ({ context, query }) => service.listFeedbackDue(context, query),
  })

  app.route({
    ...contract.writeFeedback,
    config,
    handler: ({ context, params, body }) => service.writeFeedback(context, params.applicationId, body.words),
  })

  app.route({
    ...contract.giveFeedback,
    config,
    handler: ({ context, params, body }) => service.giveFeedback(context, deps, { ...params, ...body }),
  })
}
