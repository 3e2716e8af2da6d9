import * as contract from '@elevate/contracts/mentoring-agreements'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../deps.ts'
import * as service from './service.ts'

export const agreementRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: ['mentor', 'partner'] as const }

  app.route({
    ...contract.getAgreement,
    config,
    handler: ({ context, params }) => service.getAgreement(context, params.mentorshipId),
  })
  app.route({
    ...contract.writeAgreement,
    config,
    handler: ({ context, params, body }) => service.writeAgreement(context, deps, { ...params, terms: body }),
  })
  app.route({
    ...contract.acceptAgreement,
    config,
    handler: ({ context, params, body }) => service.acceptAgreement(context, deps, { ...params, ...body }),
  })
  app.route({
    ...contract.acceptForPartner,
    config: { access: ['mentor'] as const },
    handler: ({ context, params, body }) => service.acceptForPartner(context, { ...params, ...body }),
  })
}
