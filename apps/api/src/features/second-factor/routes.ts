import * as ofOrganisation from '@elevate/contracts/organisation-sign-in'
import * as contract from '@elevate/contracts/second-factor'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import * as admin from './admin-service.ts'
import * as organisation from './organisation-service.ts'
import * as passkeys from './passkey-service.ts'
import * as service from './service.ts'

const config = { access: 'signed-in' } as const
const forProgrammes = { access: ['coordinator', 'administrator'] as const }
const forAdministrators = { access: ['administrator'] as const }

export const secondFactorRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({ ...contract.getMySecondFactor, config, handler: ({ context }) => service.mySecondFactor(context) })

  app.route({
    ...contract.beginAuthenticator,
    config,
    handler: ({ context }) => service.beginAuthenticator(context, deps),
  })

  app.route({
    ...contract.confirmAuthenticator,
    config,
    handler: async ({ context, body }) => ({
      recoveryCodes: await service.confirmAuthenticator(context, deps, body.code),
    }),
  })

  app.route({
    ...contract.removeAuthenticator,
    config,
    handler: async ({ context }, reply) => {
      await service.removeAuthenticator(context, deps)
      return reply.code(204).send(null)
    },
  })

  app.route({ ...contract.beginPasskey, config, handler: ({ context }) => passkeys.beginPasskey(context, deps) })

  app.route({
    ...contract.addPasskey,
    config,
    handler: ({ context, body }) => passkeys.addPasskey(context, deps, body),
  })

  app.route({
    ...contract.renamePasskey,
    config,
    handler: ({ context, params, body }) => service.renamePasskey(context, { ...params, ...body }),
  })

  app.route({
    ...contract.removePasskey,
    config,
    handler: async ({ context, params }, reply) => {
      await service.removePasskey(context, deps, params.passkeyId)
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...contract.makeRecoveryCodes,
    config,
    handler: async ({ context }) => ({ recoveryCodes: await service.makeRecoveryCodes(context, deps) }),
  })

  app.route({
    ...contract.resetSecondFactor,
    config: forAdministrators,
    handler: async ({ context, params, body }, reply) => {
      await admin.resetSecondFactor(context, deps, { ...params, ...body })
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...contract.getSignInSettings,
    config: forAdministrators,
    handler: ({ context }) => admin.readSettings(context),
  })

  app.route({
    ...contract.editSignInSettings,
    config: forAdministrators,
    handler: ({ context, body }) => admin.editSettings(context, body),
  })

  app.route({
    ...ofOrganisation.getOrganisationSignIn,
    config: forProgrammes,
    handler: ({ context, params }) => organisation.getOrganisationSignIn(context, params.organisationId),
  })

  app.route({
    ...ofOrganisation.editOrganisationSignIn,
    config: forProgrammes,
    handler: ({ context, params, body }) => organisation.editOrganisationSignIn(context, deps, { ...params, ...body }),
  })
}
