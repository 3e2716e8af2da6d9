import * as contract from '@elevate/contracts/mentor-requests'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../deps.ts'
import * as choosing from './choose-service.ts'
import * as service from './service.ts'

export const mentorRequestRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: ['coordinator', 'partner'] as const }

  app.route({
    ...contract.listMentorRequests,
    config: { access: ['coordinator'] as const },
    handler: ({ context, query }) => service.listRequests(context, query),
  })
  app.route({
    ...contract.askForMentor,
    config,
    handler: async ({ context, body }, reply) => reply.code(201).send(await service.askForMentor(context, deps, body)),
  })
  app.route({
    ...contract.getMentorRequest,
    config,
    handler: ({ context, params }) => service.getRequest(context, params.requestId),
  })
  app.route({
    ...contract.changeWishes,
    config,
    handler: ({ context, params, body }) => service.changeWishes(context, params.requestId, body),
  })
  app.route({
    ...contract.withdrawMentorRequest,
    config,
    handler: ({ context, params }) => choosing.withdrawRequest(context, deps, params.requestId),
  })
  app.route({
    ...contract.suggestMentors,
    config,
    handler: ({ context, params }) => choosing.suggestMentors(context, params.requestId),
  })
  app.route({
    ...contract.chooseMentor,
    config,
    handler: ({ context, params, body }) => choosing.chooseMentor(context, deps, { ...params, ...body }),
  })
  app.route({
    ...contract.ratherNotMentor,
    config: { access: ['partner'] as const },
    handler: ({ context, params, body }) => choosing.ratherNot(context, { ...params, ...body }),
  })
}
