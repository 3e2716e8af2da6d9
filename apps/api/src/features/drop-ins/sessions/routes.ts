import * as door from '@elevate/contracts/drop-in-door'
import * as contract from '@elevate/contracts/drop-ins'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../deps.ts'
import { sayHostIsAway } from './away-service.ts'
import { getCalendarFile } from './calendar-file.ts'
import * as service from './service.ts'

const forAll = { access: ['partner', 'mentor', 'coordinator'] as const }
const forCoordinators = { access: ['coordinator'] as const }

export const sessionRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.listDropIns,
    config: forAll,
    handler: ({ context, query }) => service.listDropIns(context, query),
  })

  app.route({
    ...contract.scheduleDropIn,
    config: forCoordinators,
    handler: async ({ context, body }, reply) =>
      reply.code(201).send(await service.scheduleDropIn(context, deps, body)),
  })

  app.route({ ...contract.listMyDropIns, config: forAll, handler: ({ context }) => service.listMyDropIns(context) })

  app.route({
    ...contract.getDropIn,
    config: forAll,
    handler: ({ context, params }) => service.getDropIn(context, params.dropInId),
  })

  app.route({
    ...contract.changeDropIn,
    config: forCoordinators,
    handler: ({ context, params, body }) =>
      service.changeDropIn(context, deps, { dropInId: params.dropInId, changes: body }),
  })

  app.route({
    ...contract.cancelDropIn,
    config: forCoordinators,
    handler: ({ context, params, body }) =>
      service.cancelDropIn(context, deps, { dropInId: params.dropInId, why: body?.why ?? '' }),
  })

  app.route({
    ...door.sayHostIsAway,
    config: forAll,
    handler: async ({ context, params }, reply) => reply.code(204).send(await sayHostIsAway(context, params.dropInId)),
  })

  app.route({
    ...contract.getDropInCalendarFile,
    config: forAll,
    handler: async ({ context, params }, reply) =>
      reply
        .type('text/calendar; charset=utf-8')
        .header('content-disposition', 'attachment; filename="drop-in.ics"')
        .serializer(String)
        .send(await getCalendarFile(context, deps, params.dropInId)),
  })
}
