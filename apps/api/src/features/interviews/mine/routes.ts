import * as contract from '@elevate/contracts/interviews-mine'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../deps.ts'
import * as service from './service.ts'

const config = { access: ['applicant'] as const }

export const myInterviewRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.getMyInterview,
    config,
    handler: ({ context, params }) => service.getMyInterview(context, params.applicationId),
  })

  app.route({
    ...contract.bookMyInterview,
    config,
    handler: ({ context, params, body }) => service.bookMyInterview(context, deps, { ...params, ...body }),
  })

  app.route({
    ...contract.cancelMyInterview,
    config,
    handler: async ({ context, params }, reply) => {
      await service.cancelMyInterview(context, deps, params.applicationId)
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...contract.askForMyAdjustments,
    config,
    handler: ({ context, params, body }) => service.askForMyAdjustments(context, params.applicationId, body),
  })

  app.route({
    ...contract.getMyInterviewCalendarFile,
    config,
    handler: async ({ context, params }, reply) => {
      const file = await service.getMyInterviewCalendarFile(context, deps, params.applicationId)
      return reply
        .type('text/calendar; charset=utf-8')
        .header('content-disposition', 'attachment; filename="meeting.ics"')
        .send(file)
    },
  })
}
