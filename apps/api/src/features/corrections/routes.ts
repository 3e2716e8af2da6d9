import * as contract from '@elevate/contracts/corrections'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { answerCorrection } from './answer-service.ts'
import * as service from './service.ts'

const forProgrammes = { access: ['coordinator', 'administrator'] as const }

export const correctionRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.listMyCorrections,
    config: { access: 'signed-in' },
    handler: ({ context }) => service.listMyCorrections(context),
  })
  app.route({
    ...contract.askForCorrection,
    config: { access: 'signed-in' },
    handler: async ({ context, body }, reply) => reply.code(201).send(await service.askForMyCorrection(context, body)),
  })
  app.route({
    ...contract.withdrawCorrection,
    config: { access: 'signed-in' },
    handler: async ({ context, params }, reply) => {
      await service.withdrawCorrection(context, params.correctionId)
      return reply.code(204).send(null)
    },
  })
  app.route({
    ...contract.listCorrections,
    config: forProgrammes,
    handler: ({ context, query }) => service.listCorrections(context, query),
  })
  app.route({
    ...contract.askForCorrectionOf,
    config: forProgrammes,
    handler: async ({ context, params, body }, reply) =>
      reply.code(201).send(await service.askForCorrectionOf(context, params.personId, body)),
  })
  app.route({
    ...contract.getCorrection,
    config: forProgrammes,
    handler: ({ context, params }) => service.getCorrection(context, params.correctionId),
  })
  app.route({
    ...contract.answerCorrection,
    config: forProgrammes,
    handler: ({ context, params, body }) => answerCorrection(context, deps, { ...params, ...body }),
  })
}
