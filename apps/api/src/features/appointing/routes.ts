import * as contract from '@elevate/contracts/appointing'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { planAppointment } from './plan-service.ts'
import { appointApplicant } from './service.ts'

const config = { access: ['coordinator'] as const }

export const appointingRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.planAppointment,
    config,
    handler: ({ context, params, query }) =>
      planAppointment(context, deps, { applicationId: params.applicationId, startsOn: query.startsOn }),
  })
  app.route({
    ...contract.appointApplicant,
    config,
    handler: async ({ context, params, body }, reply) =>
      reply.code(201).send(await appointApplicant(context, deps, { ...params, ...body })),
  })
}
