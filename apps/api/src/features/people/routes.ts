import * as contract from '@elevate/contracts/people'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import * as accounts from './account-service.ts'
import * as lists from './list-service.ts'
import * as needs from './needs-service.ts'
import * as service from './service.ts'

const config = { access: ['coordinator', 'administrator'] as const }

export const peopleRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.listPeople,
    config,
    handler: (request) => lists.listPeople(request.context, request.query),
  })

  app.route({
    ...contract.listPeopleToSeeTo,
    config: { access: ['coordinator'] },
    handler: (request) => lists.listPeopleToSeeTo(request.context),
  })

  app.route({
    ...contract.addPerson,
    config,
    handler: async (request, reply) => reply.code(201).send(await service.addPerson(request.context, request.body)),
  })

  app.route({
    ...contract.getPerson,
    config,
    handler: ({ context, params }) => service.getPerson(context, params.personId),
  })

  app.route({
    ...contract.editPerson,
    config,
    handler: ({ context, params, body }) => service.editPerson(context, params.personId, body),
  })

  app.route({
    ...contract.getAccessNeeds,
    config: { access: ['coordinator'] },
    handler: ({ context, params }) => needs.getAccessNeeds(context, params.personId),
  })

  app.route({
    ...contract.setAccessNeeds,
    config: { access: ['coordinator'] },
    handler: ({ context, params, body }) => needs.setAccessNeeds(context, params.personId, body.whatHelps),
  })

  app.route({
    ...contract.inviteToSignIn,
    config,
    handler: ({ context, params, body }) => accounts.inviteToSignIn(context, deps, { ...params, ...body }),
  })

  app.route({
    ...contract.disableAccount,
    config,
    handler: ({ context, params }) => accounts.disableAccount(context, params.personId),
  })

  app.route({
    ...contract.enableAccount,
    config,
    handler: ({ context, params }) => accounts.enableAccount(context, params.personId),
  })

  app.route({
    ...contract.contactAgain,
    config,
    handler: ({ context, params, body }) => service.contactAgain(context, params.personId, body.organisationId),
  })
}
