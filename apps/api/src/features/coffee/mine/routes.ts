import { giveCoffeeFeedback } from '@elevate/contracts/coffee-feedback'
import { dropOutOfCoffeeRound } from '@elevate/contracts/coffee-members'
import { getMyCoffee, getMyCoffeeCalendarFile } from '@elevate/contracts/coffee-mine'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../deps.ts'
import { giveFeedback } from '../feedback/service.ts'
import { dropOut } from '../groups/drop-out.ts'
import * as service from './service.ts'

export const mineRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const forPartners = { access: ['partner'] as const }

  app.route({
    ...getMyCoffee,
    config: forPartners,
    handler: (request) => service.getMyCoffee(request.context),
  })

  app.route({
    ...getMyCoffeeCalendarFile,
    config: forPartners,
    handler: async (request, reply) => {
      const file = await service.getMyCalendarFile(request.context, deps, request.params.roundId)
      return reply
        .type('text/calendar; charset=utf-8')
        .header('content-disposition', 'attachment; filename="coffee.ics"')
        .send(file)
    },
  })

  app.route({
    ...giveCoffeeFeedback,
    config: forPartners,
    handler: (request) => giveFeedback(request.context, request.params.roundId, request.body),
  })

  app.route({
    ...dropOutOfCoffeeRound,
    config: { access: ['partner', 'coordinator'] },
    handler: async (request, reply) => {
      const { personId } = request.body
      await dropOut(request.context, deps, { roundId: request.params.roundId, personId })
      return reply.code(204).send(null)
    },
  })
}
