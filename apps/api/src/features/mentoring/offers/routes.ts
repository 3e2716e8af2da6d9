import * as contract from '@elevate/contracts/mentor-offers'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../deps.ts'
import { acceptOffer } from './accept-service.ts'
import * as service from './service.ts'

export const mentorOfferRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const forMentors = { access: ['mentor'] as const }
  const forPartners = { access: ['coordinator', 'partner'] as const }

  app.route({
    ...contract.getMentorOffer,
    config: { access: ['coordinator', 'mentor', 'partner'] as const },
    handler: ({ context, params }) => service.getOffer(context, params.offerId),
  })
  app.route({
    ...contract.acceptMentorOffer,
    config: forMentors,
    handler: async ({ context, params }, reply) =>
      reply.code(201).send(await acceptOffer(context, deps, params.offerId)),
  })
  app.route({
    ...contract.askBeforeAnswering,
    config: forMentors,
    handler: ({ context, params, body }) => service.askBeforeAnswering(context, deps, { ...params, ...body }),
  })
  app.route({
    ...contract.replyToMentor,
    config: forPartners,
    handler: ({ context, params, body }) => service.replyToMentor(context, deps, { ...params, ...body }),
  })
  app.route({
    ...contract.declineMentorOffer,
    config: forMentors,
    handler: ({ context, params, body }) => service.declineOffer(context, deps, { ...params, ...body }),
  })
  app.route({
    ...contract.withdrawMentorOffer,
    config: forPartners,
    handler: ({ context, params }) => service.withdrawOffer(context, deps, params.offerId),
  })
}
