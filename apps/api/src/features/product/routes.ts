import { getProductSettings } from '@elevate/contracts/product'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'

const nobodyNamed = { name: null, contact: null, dataProtectionContact: null }

export const productRoutes = async (app: FastifyInstance, { config }: Deps) => {
  app.route({
    ...getProductSettings,
    config: { access: 'public' },
    handler: async () => ({
      ...config.product,
      operator: config.operator ?? nobodyNamed,
      keepsMail: !config.isProduction && !config.smtpUrl,
    }),
  })
}
