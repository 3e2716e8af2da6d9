import * as contract from '@elevate/contracts/homes'
import type { FastifyInstance } from 'fastify'
import * as service from './service.ts'

export const homeRoutes = async (app: FastifyInstance) => {
  app.route({
    ...contract.getPartnerHome,
    config: { access: ['partner', 'mentor'] },
    handler: ({ context }) => service.partnerHome(context),
  })
  app.route({
    ...contract.getCoordinatorHome,
    config: { access: ['coordinator'] },
    handler: ({ context }) => service.coordinatorHome(context),
  })
}
