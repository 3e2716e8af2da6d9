import * as templates from '@elevate/contracts/letter-templates'
import * as contract from '@elevate/contracts/letters'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import * as reading from './reading/service.ts'
import * as wording from './templates/service.ts'

export const letterRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  await fastify.register(templateRoutes, deps)
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: ['coordinator'] as const }

  app.route({
    ...contract.listLetters,
    config,
    handler: ({ context, params }) => reading.listLetters(context, params.applicationId),
  })

  app.route({
    ...contract.getLetter,
    config,
    handler: ({ context, params }) => reading.getLetter(context, params),
  })

  app.route({
    ...contract.markLetterSent,
    config,
    handler: ({ context, params, body }) => reading.markLetterSent(context, { ...params, ...body }),
  })

  app.route({
    ...contract.listLettersToSend,
    config,
    handler: ({ context, query }) => reading.listLettersToSend(context, query),
  })

  app.route({
    ...contract.listMyLetters,
    config: { access: ['applicant'] },
    handler: ({ context, params }) => reading.listMyLetters(context, params.applicationId),
  })
}

const templateRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  const config = { access: ['coordinator', 'administrator'] as const }

  app.route({
    ...templates.listLetterTemplates,
    config,
    handler: ({ context, query }) => wording.listLetterTemplates(context, query.organisationId),
  })

  app.route({
    ...templates.getLetterTemplate,
    config,
    handler: ({ context, params, query }) => wording.getLetterTemplate(context, { ...params, ...query }),
  })

  app.route({
    ...templates.changeLetterTemplate,
    config,
    handler: ({ context, params, body }) => wording.changeLetterTemplate(context, { ...params, ...body }),
  })

  app.route({
    ...templates.previewLetterTemplate,
    config,
    handler: ({ context, params, body }) => wording.previewLetterTemplate(context, deps, { ...params, ...body }),
  })
}
