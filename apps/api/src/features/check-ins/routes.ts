import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { followUpRoutes } from './follow-ups/routes.ts'
import { myCheckInRoutes } from './mine/routes.ts'
import { checkInProgrammeRoutes } from './programme/routes.ts'

/** Temperature check-ins. */
export const checkInRoutes = async (app: FastifyInstance, deps: Deps) => {
  await app.register(myCheckInRoutes, deps)
  await app.register(followUpRoutes, deps)
  await app.register(checkInProgrammeRoutes)
}
