import * as contract from '@elevate/contracts/connections'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { spreadsheetFile } from '../../spreadsheets/spreadsheet-file.ts'
import { connectionsSheet } from './export.ts'
import * as service from './service.ts'

export const connectionRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: ['coordinator'] as const }

  app.route({
    ...contract.getConnections,
    config,
    handler: ({ context, query }) => service.getConnections(context, query),
  })

  app.route({
    ...contract.exportConnections,
    config,
    handler: async ({ context, query }, reply) => {
      const { format, ...asked } = query
      const file = await spreadsheetFile(await connectionsSheet(context, asked), { name: 'connections', format })
      return reply
        .type(file.contentType)
        .header('content-disposition', `attachment; filename="${file.name}"`)
        .send(file.content)
    },
  })
}
