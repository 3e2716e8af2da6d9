import * as contract from '@elevate/contracts/handbook'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import type { Deps } from '../../deps.ts'
import * as service from './service.ts'
import * as writing from './writing-service.ts'

const forReaders = { access: ['coordinator', 'mentor', 'partner'] as const }
const forMentors = { access: ['mentor'] as const }
const forProgramme = { access: ['coordinator'] as const }

export const handbookRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()
  app.route({
    ...contract.getHandbook,
    config: forReaders,
    handler: ({ context, params, query }) => service.getHandbook(context, params.organisationId, query.number),
  })
  app.route({ ...contract.listMyHandbooks, config: forMentors, handler: ({ context }) => service.listMine(context) })
  app.route({
    ...contract.acknowledgeHandbook,
    config: forMentors,
    handler: ({ context, params, body }) => service.acknowledge(context, params.organisationId, body.number),
  })
  app.route({
    ...contract.listHandbookVersions,
    config: forReaders,
    handler: ({ context, params, query }) => service.listVersions(context, params.organisationId, query),
  })
  app.route({
    ...contract.getHandbookDraft,
    config: forProgramme,
    handler: ({ context, params }) => writing.getDraft(context, params.organisationId),
  })
  app.route({
    ...contract.saveHandbookDraft,
    config: forProgramme,
    handler: ({ context, params, body }) => writing.saveDraft(context, params.organisationId, body),
  })
  app.route({
    ...contract.publishHandbook,
    config: forProgramme,
    handler: ({ context, params, body }) => writing.publish(context, deps, { ...params, ...body }),
  })
  app.route({
    ...contract.listHandbookReaders,
    config: forProgramme,
    handler: ({ context, params, query }) => service.listReaders(context, params.organisationId, query),
  })
}
