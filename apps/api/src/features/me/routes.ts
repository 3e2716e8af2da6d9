import * as contract from '@elevate/contracts/me'
import type { FastifyInstance } from 'fastify'
import * as service from './service.ts'

export const meRoutes = async (app: FastifyInstance) => {
  app.route({
    ...contract.getMe,
    config: { access: 'signed-in' },
    handler: (request) => service.getMe(request.context),
  })
}
