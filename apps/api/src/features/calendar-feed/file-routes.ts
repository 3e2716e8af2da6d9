import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { readFeed } from './service.ts'

/** What calendar programs ask for. The secret in the address is all they have; it is in no log (plugins/requests). */
export const calendarFileRoutes = async (app: FastifyInstance, deps: Deps) => {
  app.get<{ Params: { file: string } }>('/calendar/:file', async (request, reply) => {
    const content = await readFeed(deps, { file: request.params.file, network: request.ip })
    return reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'inline; filename="elevate.ics"')
      .header('cache-control', 'private, no-store')
      .header('x-robots-tag', 'noindex')
      .send(content)
  })
}
