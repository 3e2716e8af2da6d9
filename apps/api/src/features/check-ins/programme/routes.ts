import * as contract from '@elevate/contracts/check-in-programmes'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import * as team from '../team/service.ts'
import * as service from './service.ts'

const config = { access: ['coordinator'] as const }

export const checkInProgrammeRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.getCheckInProgramme,
    config,
    handler: ({ context, params }) => service.getProgramme(context, params.organisationId),
  })
  app.route({
    ...contract.changeCheckInProgramme,
    config,
    handler: ({ context, params, body }) => service.changeProgramme(context, params.organisationId, body),
  })
  app.route({
    ...contract.listCheckInResults,
    config,
    handler: ({ context, params, query }) => service.listResults(context, params.organisationId, query),
  })
  await app.register(teamRoutes)
}

const teamRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.getCheckInTeam,
    config,
    handler: ({ context, params }) => team.getTeam(context, params.organisationId),
  })
  app.route({
    ...contract.changeCheckInTeam,
    config,
    handler: ({ context, params, body }) => team.changeTeam(context, params.organisationId, body),
  })
  app.route({
    ...contract.addCheckInAbsence,
    config,
    handler: async ({ context, params, body }, reply) =>
      reply.code(201).send(await team.addAbsence(context, params.organisationId, body)),
  })
  app.route({
    ...contract.removeCheckInAbsence,
    config,
    handler: async ({ context, params }, reply) => {
      await team.removeAbsence(context, params.organisationId, params.absenceId)
      return reply.code(204).send(null)
    },
  })
  app.route({
    ...contract.listOwnLeads,
    config,
    handler: ({ context, params, query }) => team.listOwnLeads(context, params.organisationId, query),
  })
  app.route({
    ...contract.setOwnLead,
    config,
    handler: ({ context, params, body }) => team.setOwnLead(context, params, body),
  })
  app.route({
    ...contract.removeOwnLead,
    config,
    handler: async ({ context, params }, reply) => {
      await team.removeOwnLead(context, params)
      return reply.code(204).send(null)
    },
  })
}
