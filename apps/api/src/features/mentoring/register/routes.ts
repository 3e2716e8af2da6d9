import * as contract from '@elevate/contracts/mentors'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import * as conflicts from './conflict-service.ts'
import * as service from './service.ts'

export const registerRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: ['coordinator'] as const }
  const alsoMentors = { access: ['coordinator', 'mentor'] as const }

  app.route({
    ...contract.listMentors,
    config,
    handler: ({ context, query }) => service.listMentors(context, query),
  })
  app.route({
    ...contract.addMentor,
    config,
    handler: async ({ context, body }, reply) => reply.code(201).send(await service.addMentor(context, body)),
  })
  app.route({
    ...contract.getMentor,
    config: alsoMentors,
    handler: ({ context, params }) => service.getMentor(context, params.mentorId),
  })
  app.route({
    ...contract.changeMentor,
    config: alsoMentors,
    handler: ({ context, params, body }) => service.changeMentor(context, params.mentorId, body),
  })
  app.route({
    ...contract.changeRegister,
    config,
    handler: ({ context, params, body }) => service.changeRegister(context, params.mentorId, body),
  })
  app.route({
    ...contract.addMentorConflict,
    config,
    handler: async ({ context, params, body }, reply) =>
      reply.code(201).send(await conflicts.addConflict(context, params.mentorId, body)),
  })
  app.route({
    ...contract.removeMentorConflict,
    config,
    handler: ({ context, params }) => conflicts.removeConflict(context, params),
  })
}
