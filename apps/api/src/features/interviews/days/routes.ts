import * as contract from '@elevate/contracts/interview-days'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../deps.ts'
import * as service from './service.ts'

const config = { access: ['panel-member'] as const }

export const dayRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.getInterviewDay,
    config,
    handler: ({ context, params }) => service.getInterviewDay(context, params.campaignId),
  })

  app.route({
    ...contract.getInterviewDayCalendarFile,
    config,
    handler: async ({ context, params }, reply) => {
      const file = await service.getInterviewDayCalendarFile(context, deps, params.campaignId)
      return reply
        .type('text/calendar; charset=utf-8')
        .header('content-disposition', 'attachment; filename="interviews.ics"')
        .send(file)
    },
  })
}
