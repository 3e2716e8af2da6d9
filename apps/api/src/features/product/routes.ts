import { getProductSettings, type ProductSettings } from '@elevate/contracts/product'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'

const nobodyNamed = { name: null, contact: null, dataProtectionContact: null }

export const productSettings = (config: Deps['config']): ProductSettings => ({
  ...config.product,
  operator: config.operator ?? nobodyNamed,
  keepsMail: !config.isProduction && !config.smtpUrl,
})

export const productRoutes = async (app: FastifyInstance, { config }: Deps) => {
  const settings = productSettings(config)
  app.route({ ...getProductSettings, config: { access: 'public' }, handler: async () => settings })
}
