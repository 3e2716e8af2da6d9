import * as contract from '@elevate/contracts/unsubscribe'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import { Refusal } from '../../errors.ts'
import * as service from './unsubscribe-service.ts'

const config = { access: 'public' as const }

/** For whoever has the link of a mail, without signing in. */
export const unsubscribeRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  // Here alone a form is taken as it comes: mail programs send `List-Unsubscribe=One-Click` in one of the two ways.
  app.addContentTypeParser(
    [...contract.unsubscribeInOneClick.consumes],
    { parseAs: 'string', bodyLimit: 2_000 },
    async (_request: unknown, body: unknown) => body,
  )

  app.route({ ...contract.lookAtUnsubscribeLink, config, handler: ({ body }) => service.lookAtLink(deps, body.token) })
  app.route({ ...contract.chooseByLink, config, handler: ({ body }) => service.chooseByLink(deps, body) })
  app.route({ ...contract.undoByLink, config, handler: ({ body }) => service.undoByLink(deps, body.token) })
  app.route({
    ...contract.openUnsubscribePage,
    config,
    handler: ({ query }, reply) => {
      reply.code(303).header('location', `/unsubscribe?t=${query.t}`).send(null)
    },
  })
  app.route({
    ...contract.unsubscribeInOneClick,
    config,
    handler: async ({ query, body }, reply) => {
      if (!String(body).includes('One-Click'))
        throw new Refusal(400, 'not-one-click', 'Send List-Unsubscribe=One-Click, or open the page.')
      await service.chooseByLink(deps, { token: query.t, byMail: 'never' })
      return reply.code(204).send(null)
    },
  })
}
