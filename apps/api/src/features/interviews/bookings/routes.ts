import * as contract from '@elevate/contracts/interview-bookings'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../deps.ts'
import { askForAdjustmentsFor, tickAdjustments } from '../adjustments/service.ts'
import * as service from './service.ts'

const config = { access: ['coordinator'] as const }

export const bookingRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.getCandidateInterview,
    config,
    handler: ({ context, params }) => service.getCandidateInterview(context, params.applicationId),
  })

  app.route({
    ...contract.bookInterviewFor,
    config,
    handler: ({ context, params, body }) => service.bookInterviewFor(context, deps, { ...params, ...body }),
  })

  app.route({
    ...contract.cancelInterviewFor,
    config,
    handler: async ({ context, params }, reply) => {
      await service.cancelInterviewFor(context, deps, params.applicationId)
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...contract.markAttendance,
    config,
    handler: ({ context, params, body }) => service.markAttendance(context, { ...params, ...body }),
  })

  app.route({
    ...contract.askForAdjustmentsFor,
    config,
    handler: ({ context, params, body }) => askForAdjustmentsFor(context, params.applicationId, body),
  })

  app.route({
    ...contract.tickAdjustments,
    config,
    handler: ({ context, params, body }) => tickAdjustments(context, params.applicationId, body.isArranged),
  })
}
