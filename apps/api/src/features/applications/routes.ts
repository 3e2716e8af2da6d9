import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bulkRoutes } from './bulk/routes.ts'
import { duplicateRoutes } from './duplicates/routes.ts'
import { listRoutes } from './lists/routes.ts'
import { pageRoutes } from './page/routes.ts'

export const applicationRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  await fastify.register(listRoutes)
  await fastify.register(pageRoutes, deps)
  await fastify.register(bulkRoutes, deps)
  await fastify.register(duplicateRoutes, deps)
}
