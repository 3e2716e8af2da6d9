import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { panelRoutes } from './panel/routes.ts'
import { programmeRoutes } from './programme/routes.ts'

/** Scoring: the panel's rooms, without names, and what the coordinator sees of it. */
export const scoringRoutes = async (app: FastifyInstance, deps: Deps) => {
  await app.register(panelRoutes)
  await app.register(programmeRoutes, deps)
}
