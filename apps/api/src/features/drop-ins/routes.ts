import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bookingRoutes } from './bookings/routes.ts'
import { doorRoutes } from './door/routes.ts'
import { seriesRoutes } from './series/routes.ts'
import { sessionRoutes } from './sessions/routes.ts'
import { settingsRoutes } from './settings/routes.ts'

/** Drop-ins: series, sessions, places, the door. */
export const dropInRoutes = async (app: FastifyInstance, deps: Deps) => {
  await app.register(sessionRoutes, deps)
  await app.register(bookingRoutes, deps)
  await app.register(doorRoutes, deps)
  await app.register(seriesRoutes, deps)
  await app.register(settingsRoutes)
}
