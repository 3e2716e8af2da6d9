import * as contract from '@elevate/contracts/appointments'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { endAppointment } from './end-service.ts'
import * as service from './service.ts'

const config = { access: ['coordinator', 'administrator'] as const }

export const appointmentRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.createAppointment,
    config,
    handler: async (request, reply) =>
      reply.code(201).send(await service.addAppointment(request.context, request.body)),
  })

  app.route({
    ...contract.getAppointment,
    config,
    handler: ({ context, params }) => service.getAppointment(context, params.appointmentId),
  })

  app.route({
    ...contract.editAppointment,
    config,
    handler: ({ context, params, body }) => service.editAppointment(context, params.appointmentId, body),
  })

  app.route({
    ...contract.startAppointment,
    config,
    handler: ({ context, params, body }) => service.startAppointment(context, params.appointmentId, body.startsOn),
  })

  app.route({
    ...contract.extendTerm,
    config,
    handler: ({ context, params, body }) => service.extendTerm(context, params.appointmentId, body.termEndsOn),
  })

  app.route({
    ...contract.pauseAppointment,
    config,
    handler: ({ context, params, body }) => service.pauseAppointment(context, params.appointmentId, body.until),
  })

  app.route({
    ...contract.resumeAppointment,
    config,
    handler: ({ context, params }) => service.resumeAppointment(context, params.appointmentId),
  })

  app.route({
    ...contract.endAppointment,
    config,
    handler: ({ context, params, body }) =>
      endAppointment(context, deps, { appointmentId: params.appointmentId, ending: body }),
  })

  app.route({
    ...contract.settleLeaverItem,
    config,
    handler: ({ context, params, body }) => service.settleLeaverItem(context, params.leaverItemId, body.state),
  })
}
