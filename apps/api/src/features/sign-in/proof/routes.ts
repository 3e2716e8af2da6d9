import * as contract from '@elevate/contracts/proof'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../deps.ts'
import * as service from './service.ts'

const config = { access: 'signed-in' } as const

export const proofRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.confirmWithPassword,
    config,
    handler: async (request, reply) => {
      const { context, body, ip } = request
      await service.confirmWithPassword(context, { ...body, network: ip })
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...contract.confirmWithCode,
    config,
    handler: async ({ context, body }, reply) => {
      await service.confirmWithCode(context, deps, body.code)
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...contract.askForMyPasskey,
    config,
    handler: ({ context }) => service.askForMyPasskey(context, deps),
  })

  app.route({
    ...contract.confirmWithPasskey,
    config,
    handler: async ({ context, body }, reply) => {
      await service.confirmWithPasskey(context, deps, body)
      return reply.code(204).send(null)
    },
  })
}
