import * as blindContract from '@elevate/contracts/blind-answers'
import { typeMonitoring } from '@elevate/contracts/monitoring'
import * as contract from '@elevate/contracts/typing-applications'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import * as blind from './blind/service.ts'
import * as form from './form/service.ts'
import * as monitoring from './monitoring/service.ts'
import * as sending from './sending/service.ts'
import * as start from './start/service.ts'

/** For who runs the programme: typing for somebody who applies by phone or by post, and covering more of an answer. */
export const typingRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const door = 'typed' as const
  const forCoordinators = { access: ['coordinator'] as const }

  app.route({
    ...contract.typeApplication,
    config: forCoordinators,
    handler: async (request, reply) =>
      reply.code(201).send(await start.startTyped(request.context, { ...request.params, ...request.body })),
  })

  app.route({
    ...contract.getTypedApplication,
    config: forCoordinators,
    handler: (request) => form.getForm(request.context, door, request.params.applicationId),
  })

  app.route({
    ...contract.saveTypedDetails,
    config: forCoordinators,
    handler: (request) => form.saveDetails(request.context, { door, ...request.params, change: request.body }),
  })

  app.route({
    ...contract.saveTypedAnswer,
    config: forCoordinators,
    handler: (request) => form.saveAnswer(request.context, { door, ...request.params, ...request.body }),
  })

  app.route({
    ...contract.sendTypedApplication,
    config: forCoordinators,
    handler: (request) => sending.send(request.context, deps, { door, ...request.params, ...request.body }),
  })

  app.route({
    ...contract.withdrawTypedApplication,
    config: forCoordinators,
    handler: (request) => sending.withdraw(request.context, deps, { door, ...request.params }),
  })

  app.route({
    ...contract.deleteTypedDraft,
    config: forCoordinators,
    handler: async (request, reply) => {
      await sending.deleteDraft(request.context, { door, ...request.params })
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...typeMonitoring,
    config: forCoordinators,
    handler: async (request, reply) => {
      await monitoring.typeOnce(request.context, request.params.applicationId, request.body)
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...blindContract.getBlindAnswers,
    config: forCoordinators,
    handler: (request) => blind.getBlindAnswers(request.context, request.params.applicationId),
  })

  app.route({
    ...blindContract.coverInBlindAnswer,
    config: forCoordinators,
    handler: (request) => blind.coverMore(request.context, { ...request.params, ...request.body }),
  })
}
