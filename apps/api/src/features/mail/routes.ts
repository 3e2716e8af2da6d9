import * as contract from '@elevate/contracts/support-mail'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import * as addresses from './address-service.ts'
import * as service from './programme-service.ts'

const config = { access: ['coordinator'] as const }

export const mailRoutes = async (fastify: FastifyInstance, { jobs }: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.listProgrammeMails,
    config,
    handler: ({ context, query }) => service.listProgrammeMails(context, query),
  })
  app.route({ ...contract.getMailSummary, config, handler: ({ context }) => service.getMailSummary(context) })
  app.route({
    ...contract.sendMailAgain,
    config,
    handler: ({ context, params }) => service.sendMailAgain(context, jobs, params.mailId),
  })
  app.route({
    ...contract.listBrokenAddresses,
    config,
    handler: ({ context, query }) => service.listBrokenAddresses(context, query),
  })
  app.route({
    ...contract.markAddress,
    config,
    handler: async ({ context, params }, reply) => {
      await addresses.markAddress(context, params.personId)
      return reply.code(204).send(null)
    },
  })
  app.route({
    ...contract.clearAddress,
    config,
    handler: async ({ context, params }, reply) => {
      await addresses.clearAddress(context, params.personId)
      return reply.code(204).send(null)
    },
  })
  app.route({
    ...contract.clearMyAddress,
    config: { access: 'signed-in' },
    handler: async ({ context }, reply) => {
      await addresses.clearMyAddress(context)
      return reply.code(204).send(null)
    },
  })
}
