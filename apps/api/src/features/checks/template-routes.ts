import * as templates from '@elevate/contracts/checklists'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import * as templateService from './template-service.ts'

const config = { access: ['coordinator'] as const }

export const checklistRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...templates.listChecklistTemplates,
    config,
    handler: ({ context }) => templateService.listChecklistTemplates(context),
  })
  app.route({
    ...templates.getChecklistTemplate,
    config,
    handler: ({ context, query }) => templateService.getChecklistTemplate(context, query),
  })
  app.route({
    ...templates.changeChecklistTemplate,
    config,
    handler: async (request, reply) =>
      reply.code(201).send(await templateService.changeChecklistTemplate(request.context, request.body)),
  })
}
