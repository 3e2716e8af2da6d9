import * as contract from '@elevate/contracts/concerns'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import * as contacts from './contacts-service.ts'
import * as service from './service.ts'

/** Any kind of user can be an author or a contact; whose a concern is, is settled row by row. */
const config = { access: 'signed-in' as const }
const forSetUp = { access: ['coordinator', 'administrator'] as const }

export const concernRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  app.route({ ...contract.listWhereConcernsGo, config, handler: ({ context }) => contacts.listWhereTheyGo(context) })
  app.route({
    ...contract.listConcerns,
    config,
    handler: ({ context, query }) => service.listConcerns(context, query),
  })
  app.route({
    ...contract.raiseConcern,
    config,
    handler: async ({ context, body }, reply) => reply.code(201).send(await service.raiseConcern(context, deps, body)),
  })
  app.route({
    ...contract.getConcern,
    config,
    handler: ({ context, params }) => service.getConcern(context, params.concernId),
  })
  app.route({
    ...contract.takeConcernStep,
    config,
    handler: ({ context, params, body }) =>
      service.takeStep(context, deps, { concernId: params.concernId, step: body }),
  })
  app.route({
    ...contract.getSafeguardingSettings,
    config: forSetUp,
    handler: ({ context, params }) => contacts.getSettings(context, params.organisationId),
  })
  app.route({
    ...contract.changeSafeguardingSettings,
    config: forSetUp,
    handler: ({ context, params, body }) =>
      contacts.changeSettings(context, deps, { organisationId: params.organisationId, values: body }),
  })
}
