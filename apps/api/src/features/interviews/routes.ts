import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { bookingRoutes } from './bookings/routes.ts'
import { dayRoutes } from './days/routes.ts'
import { myInterviewRoutes } from './mine/routes.ts'
import { slotRoutes } from './slots/routes.ts'

/** Interviews. */
export const interviewRoutes = async (app: FastifyInstance, deps: Deps) => {
  await app.register(slotRoutes, deps)
  await app.register(bookingRoutes, deps)
  await app.register(myInterviewRoutes, deps)
  await app.register(dayRoutes, deps)
}
