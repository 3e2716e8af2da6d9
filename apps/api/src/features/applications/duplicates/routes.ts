import * as contract from '@elevate/contracts/application-duplicates'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../../deps.ts'
import { decideDuplicate } from './decide-service.ts'
import * as service from './service.ts'

export const duplicateRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: ['coordinator'] as const }

  app.route({
    ...contract.listDuplicates,
    config,
    handler: ({ context, params, query }) => service.listDuplicates(context, { ...params, ...query }),
  })

  app.route({
    ...contract.getDuplicate,
    config,
    handler: ({ context, params }) => service.getDuplicate(context, params),
  })

  app.route({
    ...contract.decideDuplicate,
    config,
    handler: ({ context, params, body }) => decideDuplicate(context, deps, { ...params, ...body }),
  })
}
