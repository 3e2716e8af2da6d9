import * as contract from '@elevate/contracts/mentoring-sessions'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import * as goals from './goals/service.ts'
import * as log from './log/service.ts'
import * as notes from './notes/service.ts'
import * as support from './support/service.ts'

/** Staff who are mentors may run the programme, too; what is whose is settled row by row. */
const config = { access: ['coordinator', 'mentor', 'partner'] as const }

export const mentoringSessionRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  app.route({
    ...contract.listMentoringSessions,
    config,
    handler: ({ context, params, query }) => log.listSessions(context, params.mentorshipId, query),
  })
  app.route({
    ...contract.offerSession,
    config,
    handler: ({ context, params }) => log.offerSession(context, params.mentorshipId),
  })
  app.route({
    ...contract.logSession,
    config,
    handler: async ({ context, params, body }, reply) =>
      reply.code(201).send(await log.logSession(context, deps, { ...params, entry: body })),
  })
  app.route({
    ...contract.getMentoringSession,
    config,
    handler: ({ context, params }) => log.getSession(context, params),
  })
  app.route({
    ...contract.changeSession,
    config,
    handler: ({ context, params, body }) => log.changeSession(context, deps, { ...params, entry: body }),
  })
  await app.register(goalRoutes)
  await app.register(noteRoutes)
  await app.register(supportRoutes)
}

const goalRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  app.route({
    ...contract.listGoals,
    config,
    handler: ({ context, params }) => goals.listGoals(context, params.mentorshipId),
  })
  app.route({
    ...contract.addGoal,
    config,
    handler: async ({ context, params, body }, reply) =>
      reply.code(201).send(await goals.addGoal(context, params.mentorshipId, body)),
  })
  app.route({
    ...contract.changeGoal,
    config,
    handler: ({ context, params, body }) => goals.changeGoal(context, params, body),
  })
  app.route({
    ...contract.removeGoal,
    config,
    handler: async ({ context, params }, reply) => reply.code(204).send(await goals.removeGoal(context, params)),
  })
}

const noteRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  app.route({
    ...contract.getPrivateNotes,
    config,
    handler: ({ context, params }) => notes.getNotes(context, params.mentorshipId),
  })
  app.route({
    ...contract.savePrivateNotes,
    config,
    handler: ({ context, params, body }) => notes.saveNotes(context, params.mentorshipId, body.text),
  })
  const forProgramme = { access: ['coordinator'] as const }
  app.route({
    ...contract.getNotesHold,
    config: forProgramme,
    handler: ({ context, params }) => notes.getHold(context, params.mentorshipId),
  })
  app.route({
    ...contract.setNotesHold,
    config: forProgramme,
    handler: ({ context, params, body }) => notes.setHold(context, params.mentorshipId, body.isHeld),
  })
}

const supportRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  app.route({ ...contract.getMentorSupport, config, handler: ({ context }) => support.getSupport(context) })
  app.route({ ...contract.listMyPartners, config, handler: ({ context }) => support.listPartners(context) })
  app.route({
    ...contract.setMentorGroup,
    config,
    handler: ({ context, params, body }) => support.setGroup(context, params.organisationId, body.isInGroup),
  })
}
