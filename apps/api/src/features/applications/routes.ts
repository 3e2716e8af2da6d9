import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { listRoutes } from './lists/routes.ts'
import { pageRoutes } from './page/routes.ts'

export const applicationRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  await fastify.register(listRoutes)
  await fastify.register(pageRoutes, deps)
}
