import * as contract from '@elevate/contracts/drop-in-series'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../deps.ts'
import * as service from './service.ts'

const config = { access: ['coordinator'] as const }

export const seriesRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.listDropInSeries,
    config,
    handler: ({ context, query }) => service.listSeries(context, query),
  })

  app.route({
    ...contract.startDropInSeries,
    config,
    handler: async ({ context, body }, reply) => reply.code(201).send(await service.startSeries(context, body)),
  })

  app.route({
    ...contract.getDropInSeries,
    config,
    handler: ({ context, params }) => service.getSeries(context, params.seriesId),
  })

  app.route({
    ...contract.changeDropInSeries,
    config,
    handler: ({ context, params, body }) => service.changeSeries(context, deps, { ...params, body }),
  })

  app.route({
    ...contract.endDropInSeries,
    config,
    handler: ({ context, params, body }) => service.endSeries(context, deps, { ...params, ...body }),
  })
}
