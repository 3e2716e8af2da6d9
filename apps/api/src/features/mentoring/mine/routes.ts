import * as contract from '@elevate/contracts/mentoring-mine'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import * as service from './service.ts'

export const myMentoringRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: ['mentor', 'partner'] as const }

  app.route({
    ...contract.getMyMentoring,
    config,
    handler: ({ context }) => service.getMyMentoring(context),
  })
  app.route({
    ...contract.listMyMentoringRatherNots,
    config,
    handler: ({ context }) => service.listMyRatherNots(context),
  })
  app.route({
    ...contract.removeMentoringRatherNot,
    config,
    handler: async ({ context, params }, reply) => {
      await service.removeRatherNot(context, params.ratherNotId)
      return reply.code(204).send(null)
    },
  })
}
