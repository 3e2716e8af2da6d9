import * as contract from '@elevate/contracts/mentoring-mine'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { getMyMentoring } from './service.ts'

export const myMentoringRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.getMyMentoring,
    config: { access: ['mentor', 'partner'] as const },
    handler: ({ context }) => getMyMentoring(context),
  })
}
