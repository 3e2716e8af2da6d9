import * as contract from '@elevate/contracts/auth'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { deviceFrom, sendEntry } from '../sign-in/public.ts'
import { changePassword } from './password-service.ts'
import * as service from './service.ts'

export const accountRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.askForPasswordLink,
    config: { access: 'public' },
    handler: async (request, reply) => {
      await service.askForPasswordLink(deps, { email: request.body.email, network: request.ip })
      return reply.code(202).send({ sentIfKnown: true })
    },
  })

  app.route({
    ...contract.lookAtLink,
    config: { access: 'public' },
    handler: (request) => service.lookAtLink(deps, request.body.token),
  })

  app.route({
    ...contract.choosePassword,
    config: { access: 'public' },
    handler: async (request, reply) => {
      const device = deviceFrom(request.headers['user-agent'])
      return sendEntry(reply, deps, await service.choosePassword(deps, { ...request.body, device }))
    },
  })

  app.route({
    ...contract.setUpFirstAdministrator,
    config: { access: 'public' },
    handler: async (request, reply) => {
      const device = deviceFrom(request.headers['user-agent'])
      return sendEntry(reply, deps, await service.setUpFirstAdministrator(deps, { ...request.body, device }))
    },
  })

  app.route({
    ...contract.changePassword,
    config: { access: 'signed-in' },
    handler: async (request, reply) => {
      await changePassword(request.context, deps, { ...request.body, network: request.ip })
      return reply.code(204).send(null)
    },
  })
}
