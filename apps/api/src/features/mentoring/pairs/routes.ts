import * as contract from '@elevate/contracts/mentorships'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../deps.ts'
import { endPair } from './end-service.ts'
import * as service from './service.ts'
import { startPair } from './start-service.ts'

export const mentorshipRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: ['coordinator', 'mentor', 'partner'] as const }

  app.route({
    ...contract.listMentorships,
    config,
    handler: ({ context, query }) => service.listPairs(context, query),
  })
  app.route({
    ...contract.startMentorship,
    config: { access: ['coordinator'] as const },
    handler: async ({ context, body }, reply) => reply.code(201).send(await startPair(context, deps, body)),
  })
  app.route({
    ...contract.getMentorship,
    config,
    handler: ({ context, params }) => service.getPair(context, params.mentorshipId),
  })
  app.route({
    ...contract.noteFirstContact,
    config,
    handler: ({ context, params }) => service.noteFirstContact(context, params.mentorshipId),
  })
  app.route({
    ...contract.pauseMentorship,
    config,
    handler: ({ context, params, body }) => service.pausePair(context, params.mentorshipId, body),
  })
  app.route({
    ...contract.resumeMentorship,
    config,
    handler: ({ context, params }) => service.resumePair(context, params.mentorshipId),
  })
  app.route({
    ...contract.endMentorship,
    config,
    handler: ({ context, params, body }) => endPair(context, deps, { ...params, ...body }),
  })
}
