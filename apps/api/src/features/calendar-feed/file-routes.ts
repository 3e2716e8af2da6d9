import { readCalendarFeed } from '@elevate/contracts/calendar-feed'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { readFeed } from './service.ts'

/** What calendar programs ask for. The secret in the address is all they have; it is in no log (plugins/requests). */
export const calendarFileRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...readCalendarFeed,
    config: { access: 'public' },
    handler: async (request, reply) => {
      const content = await readFeed(deps, { file: request.params.file, network: request.ip })
      return reply
        .type('text/calendar; charset=utf-8')
        .header('content-disposition', 'inline; filename="elevate.ics"')
        .header('cache-control', 'private, no-store')
        .header('x-robots-tag', 'noindex')
        .serializer(String)
        .send(content)
    },
  })
}
