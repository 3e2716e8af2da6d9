import * as contract from '@elevate/contracts/erasure'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import * as asking from './asking-service.ts'
import * as holds from './hold-service.ts'
import * as service from './service.ts'

const forProgrammes = { access: ['coordinator', 'administrator'] as const }

export const erasureRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.getMyErasureRequest,
    config: { access: 'signed-in' },
    handler: ({ context }) => asking.getMyErasureRequest(context),
  })
  app.route({
    ...contract.askForErasure,
    config: { access: 'signed-in' },
    handler: async ({ context }, reply) => reply.code(201).send(await asking.askForErasure(context)),
  })
  app.route({
    ...contract.withdrawErasureRequest,
    config: { access: 'signed-in' },
    handler: async ({ context }, reply) => {
      await asking.withdrawErasureRequest(context)
      return reply.code(204).send(null)
    },
  })
  app.route({
    ...contract.listErasureRequests,
    config: forProgrammes,
    handler: ({ context, query }) => service.listErasureRequests(context, query),
  })
  app.route({
    ...contract.askForErasureOf,
    config: forProgrammes,
    handler: async ({ context, params }, reply) =>
      reply.code(201).send(await asking.askForErasureOf(context, params.personId)),
  })
  app.route({
    ...contract.getErasureRequest,
    config: forProgrammes,
    handler: ({ context, params }) => service.getErasureRequest(context, params.requestId),
  })
  app.route({
    ...contract.erasePerson,
    config: forProgrammes,
    handler: async ({ context, params, log }) => {
      const page = await service.erasePerson(context, params.requestId)
      // The log is kept outside of the database: after a restore it says who has to be erased again.
      log.info({ personId: page.person.id, erasedAt: page.decidedAt }, 'a person was erased')
      return page
    },
  })
  app.route({
    ...contract.refuseErasure,
    config: forProgrammes,
    handler: ({ context, params, body }) => service.refuseErasure(context, params.requestId, body.why),
  })
  app.route({
    ...contract.listHolds,
    config: forProgrammes,
    handler: ({ context, params }) => holds.listHolds(context, params.personId),
  })
  app.route({
    ...contract.placeHold,
    config: forProgrammes,
    handler: async ({ context, params, body }, reply) =>
      reply.code(201).send(await holds.placeHold(context, params.personId, body)),
  })
  app.route({
    ...contract.releaseHold,
    config: forProgrammes,
    handler: ({ context, params }) => holds.releaseHold(context, params.personId, params.holdId),
  })
}
