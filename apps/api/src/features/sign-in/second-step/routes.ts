import * as contract from '@elevate/contracts/second-step'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../../../deps.ts'
import { sendAdmission } from '../cookie.ts'
import { deviceFrom } from '../device.ts'
import * as service from './service.ts'
import * as setUp from './set-up-service.ts'

const deviceOf = (request: FastifyRequest) => ({ device: deviceFrom(request.headers['user-agent']) })
/** Open to anybody: the token from the first step says who it is. */
const config = { access: 'public' } as const

export const secondStepRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.proveWithCode,
    config,
    handler: async (request, reply) =>
      sendAdmission(reply, deps, await service.proveWithCode(deps, { ...request.body, ...deviceOf(request) })),
  })

  app.route({
    ...contract.proveWithRecoveryCode,
    config,
    handler: async (request, reply) =>
      sendAdmission(reply, deps, await service.proveWithRecoveryCode(deps, { ...request.body, ...deviceOf(request) })),
  })

  app.route({
    ...contract.askForPasskey,
    config,
    handler: async ({ body }) => ({ question: await service.askForPasskey(deps, body.token) }),
  })

  app.route({
    ...contract.proveWithPasskey,
    config,
    handler: async (request, reply) =>
      sendAdmission(reply, deps, await service.proveWithPasskey(deps, { ...request.body, ...deviceOf(request) })),
  })

  app.route({ ...contract.askForAnyPasskey, config, handler: ({ ip }) => service.askForAnyPasskey(deps, ip) })

  app.route({
    ...contract.signInWithPasskey,
    config,
    handler: async (request, reply) =>
      sendAdmission(reply, deps, await service.signInWithPasskey(deps, { ...request.body, ...deviceOf(request) })),
  })

  app.route({
    ...contract.beginAuthenticatorAtSignIn,
    config,
    handler: ({ body }) => setUp.beginAuthenticator(deps, body.token),
  })

  app.route({
    ...contract.confirmAuthenticatorAtSignIn,
    config,
    handler: async (request, reply) => {
      const done = await setUp.confirmAuthenticator(deps, { ...request.body, ...deviceOf(request) })
      return { signedIn: sendAdmission(reply, deps, done.admission), recoveryCodes: done.recoveryCodes }
    },
  })

  app.route({
    ...contract.beginPasskeyAtSignIn,
    config,
    handler: async ({ body }) => ({ question: await setUp.beginPasskey(deps, body.token) }),
  })

  app.route({
    ...contract.addPasskeyAtSignIn,
    config,
    handler: async (request, reply) => {
      const done = await setUp.addPasskey(deps, { ...request.body, ...deviceOf(request) })
      return { signedIn: sendAdmission(reply, deps, done.admission), recoveryCodes: done.recoveryCodes }
    },
  })
}
