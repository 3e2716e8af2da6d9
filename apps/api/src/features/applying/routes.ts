import * as contract from '@elevate/contracts/applying'
import * as monitoringContract from '@elevate/contracts/monitoring'
import { applyAt, startMyApplication } from '@elevate/contracts/starting-applications'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import * as form from './form/service.ts'
import { listMine } from './mine/service.ts'
import * as monitoring from './monitoring/service.ts'
import * as sending from './sending/service.ts'
import * as beginning from './start/apply-service.ts'
import * as start from './start/service.ts'
import { typingRoutes } from './typing-routes.ts'

/** The applicant's own door; `typing-routes.ts` is the one for staff who type for somebody. */
export const applyingRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const door = 'mine' as const
  const forAnybodySignedIn = { access: 'signed-in' as const }
  await app.register(typingRoutes, deps)

  app.route({
    ...applyAt,
    config: { access: 'public' },
    handler: async (request, reply) => {
      await beginning.applyAt(deps, { ...request.params, ...request.body, network: request.ip })
      return reply.code(202).send({ lookInYourEmail: true })
    },
  })

  app.route({
    ...startMyApplication,
    config: forAnybodySignedIn,
    handler: async (request, reply) => reply.code(201).send(await start.startMine(request.context, request.body)),
  })

  app.route({
    ...contract.listMyApplications,
    config: forAnybodySignedIn,
    handler: (request) => listMine(request.context, request.query),
  })

  app.route({
    ...contract.getMyApplication,
    config: forAnybodySignedIn,
    handler: (request) => form.getForm(request.context, door, request.params.applicationId),
  })

  app.route({
    ...contract.saveMyDetails,
    config: forAnybodySignedIn,
    handler: (request) => form.saveDetails(request.context, { door, ...request.params, change: request.body }),
  })

  app.route({
    ...contract.saveMyAnswer,
    config: forAnybodySignedIn,
    handler: (request) => form.saveAnswer(request.context, { door, ...request.params, ...request.body }),
  })

  app.route({
    ...contract.sendMyApplication,
    config: forAnybodySignedIn,
    handler: (request) => sending.send(request.context, deps, { door, ...request.params, ...request.body }),
  })

  app.route({
    ...contract.withdrawMyApplication,
    config: forAnybodySignedIn,
    handler: (request) => sending.withdraw(request.context, deps, { door, ...request.params }),
  })

  app.route({
    ...contract.deleteMyDraft,
    config: forAnybodySignedIn,
    handler: async (request, reply) => {
      await sending.deleteDraft(request.context, { door, ...request.params })
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...monitoringContract.getMyMonitoring,
    config: forAnybodySignedIn,
    handler: (request) => monitoring.getMine(request.context, request.params.applicationId),
  })

  app.route({
    ...monitoringContract.saveMyMonitoring,
    config: forAnybodySignedIn,
    handler: async (request, reply) => {
      await monitoring.saveMine(request.context, request.params.applicationId, request.body)
      return reply.code(204).send(null)
    },
  })
}
