import * as contract from '@elevate/contracts/decisions-mine'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../deps.ts'
import * as service from './service.ts'

const config = { access: ['applicant'] as const }

export const myDecisionRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.getMyDecision,
    config,
    handler: ({ context, params }) => service.getMyDecision(context, params.applicationId),
  })

  app.route({
    ...contract.answerMyOffer,
    config,
    handler: ({ context, params, body }) => service.answerMyOffer(context, deps, { ...params, ...body }),
  })

  app.route({
    ...contract.answerMyReserve,
    config,
    handler: ({ context, params, body }) => service.answerMyReserve(context, { ...params, ...body }),
  })
}
