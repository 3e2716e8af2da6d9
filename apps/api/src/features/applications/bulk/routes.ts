import * as contract from '@elevate/contracts/application-bulk'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../deps.ts'
import * as service from './service.ts'

export const bulkRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: ['coordinator'] as const }

  app.route({
    ...contract.previewMoves,
    config,
    handler: ({ context, params, body }) => service.previewMoves(context, deps, { ...params, ...body }),
  })

  app.route({
    ...contract.makeMoves,
    config,
    handler: ({ context, params, body }) => service.makeMoves(context, deps, { ...params, ...body }),
  })
}
