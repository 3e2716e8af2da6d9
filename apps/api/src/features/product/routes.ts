import { getProductSettings } from '@elevate/contracts/product'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'

export const productRoutes = async (app: FastifyInstance, { config }: Deps) => {
  app.route({
    ...getProductSettings,
    config: { access: 'public' },
    handler: async () => ({ ...config.product, keepsMail: !config.isProduction && !config.smtpUrl }),
  })
}
