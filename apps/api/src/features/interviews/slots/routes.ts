import * as contract from '@elevate/contracts/interview-slots'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../deps.ts'
import { getInterviewQuestions, putInterviewQuestions } from '../questions/service.ts'
import { cancelInterviewSlot, changeInterviewSlot } from './change-service.ts'
import { listInterviewSlots, makeInterviewSlots } from './service.ts'

const config = { access: ['coordinator'] as const }

export const slotRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.listInterviewSlots,
    config,
    handler: ({ context, params }) => listInterviewSlots(context, params.campaignId),
  })

  app.route({
    ...contract.makeInterviewSlots,
    config,
    handler: async ({ context, params, body }, reply) =>
      reply.code(201).send(await makeInterviewSlots(context, params.campaignId, body)),
  })

  app.route({
    ...contract.changeInterviewSlot,
    config,
    handler: ({ context, params, body }) => changeInterviewSlot(context, deps, { ...params, changes: body }),
  })

  app.route({
    ...contract.cancelInterviewSlot,
    config,
    handler: async ({ context, params }, reply) => {
      await cancelInterviewSlot(context, deps, params)
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...contract.getInterviewQuestions,
    config,
    handler: ({ context, params }) => getInterviewQuestions(context, params.campaignId),
  })

  app.route({
    ...contract.putInterviewQuestions,
    config,
    handler: ({ context, params, body }) => putInterviewQuestions(context, params.campaignId, body.items),
  })
}
