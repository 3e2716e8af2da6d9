import * as contract from '@elevate/contracts/product'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import * as service from './service.ts'

export const devMailRoutes = async (app: FastifyInstance, deps: Deps) => {
  app.route({
    ...contract.listKeptMails,
    config: { access: 'public' },
    handler: async () => ({ items: await service.listKeptMails(deps) }),
  })
}
