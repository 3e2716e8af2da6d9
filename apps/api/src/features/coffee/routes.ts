import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { apartRoutes } from './apart/routes.ts'
import { memberRoutes } from './members/routes.ts'
import { mineRoutes } from './mine/routes.ts'
import { roundRoutes } from './rounds/routes.ts'

/** Coffee roulette. */
export const coffeeRoutes = async (app: FastifyInstance, deps: Deps) => {
  await app.register(roundRoutes, deps)
  await app.register(memberRoutes)
  await app.register(apartRoutes)
  await app.register(mineRoutes, deps)
}
