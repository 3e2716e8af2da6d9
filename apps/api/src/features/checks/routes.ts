import * as lists from '@elevate/contracts/application-checks'
import * as recordings from '@elevate/contracts/check-recordings'
import * as contract from '@elevate/contracts/checks'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import * as applications from './application-service.ts'
import * as oneOff from './one-off-service.ts'
import * as service from './service.ts'

const config = { access: ['coordinator'] as const }

export const checkRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...lists.listApplicationChecks,
    config,
    handler: ({ context, params }) => applications.listApplicationChecks(context, params.applicationId),
  })
  app.route({
    ...lists.reassignChecklist,
    config,
    handler: ({ context, params }) => applications.reassignChecklist(context, params.applicationId),
  })
  app.route({
    ...lists.addCheck,
    config,
    handler: async ({ context, params: { applicationId }, body }, reply) =>
      reply.code(201).send(await oneOff.addCheck(context, deps, { applicationId, wanted: body })),
  })
  app.route({
    ...lists.addPersonCheck,
    config,
    handler: async ({ context, params: { personId }, body }, reply) =>
      reply.code(201).send(await oneOff.addPersonCheck(context, deps, { personId, wanted: body })),
  })
  app.route({
    ...lists.setPaymentChoice,
    config,
    handler: ({ context, params, body }) => applications.setPaymentChoice(context, params.applicationId, body.payment),
  })
  app.route({
    ...lists.listPersonChecks,
    config,
    handler: ({ context, params }) => applications.listPersonChecks(context, params.personId),
  })
  app.route({
    ...contract.getCheck,
    config,
    handler: ({ context, params }) => service.getCheck(context, params.checkId),
  })
  app.route({
    ...contract.changeCheck,
    config,
    handler: ({ context, params, body }) => service.changeCheck(context, params.checkId, body),
  })
  app.route({
    ...contract.markRequested,
    config,
    handler: ({ context, params }) => service.markRequested(context, params.checkId),
  })
  app.route({
    ...contract.askForCheck,
    config,
    handler: ({ context, params }) => service.askForCheck(context, params.checkId),
  })
  app.route({
    ...contract.leaveOutCheck,
    config,
    handler: ({ context, params }) => service.leaveOutCheck(context, params.checkId),
  })
  app.route({
    ...contract.waiveCheck,
    config,
    handler: ({ context, params, body }) => service.waiveCheck(context, params.checkId, body.why),
  })
  app.route({
    ...contract.unwaiveCheck,
    config,
    handler: ({ context, params }) => service.unwaiveCheck(context, params.checkId),
  })
  app.route({
    ...contract.showDbsNumber,
    config,
    handler: ({ context, params }) => service.showDbsNumber(context, params.checkId),
  })
  app.route({
    ...recordings.addStatusCheck,
    config,
    handler: ({ context, params, body }) => service.addStatusCheck(context, params.checkId, body),
  })
}
