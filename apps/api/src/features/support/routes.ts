import * as contract from '@elevate/contracts/support'
import * as people from '@elevate/contracts/support-people'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { spreadsheetFile } from '../../spreadsheets/spreadsheet-file.ts'
import * as contacts from './contact-service.ts'
import * as coverage from './coverage-service.ts'
import { coverageSheet } from './export.ts'
import { listEvents, supportOfPerson } from './person-service.ts'
import * as settings from './settings-service.ts'

const forCoordinators = { access: ['coordinator'] as const }
/** The coordinator of the programme, and the partner whose own it is. */
const forBoth = { access: ['coordinator', 'partner'] as const }

export const supportRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.getSupportFigures,
    config: forCoordinators,
    handler: ({ context, query }) => coverage.getFigures(context, query.organisationId),
  })
  app.route({
    ...contract.listCoverage,
    config: forCoordinators,
    handler: ({ context, query }) => coverage.listCoverage(context, query),
  })
  app.route({
    ...contract.exportCoverage,
    config: forCoordinators,
    handler: async ({ context, query: { format, ...filters } }, reply) => {
      const file = await spreadsheetFile(await coverageSheet(context, filters), { name: 'support-coverage', format })
      return reply
        .type(file.contentType)
        .header('content-disposition', `attachment; filename="${file.name}"`)
        .send(file.content)
    },
  })
  app.route({
    ...contract.getSupportSettings,
    config: forCoordinators,
    handler: ({ context, params }) => settings.getSettings(context, params.organisationId),
  })
  app.route({
    ...contract.changeSupportSettings,
    config: forCoordinators,
    handler: ({ context, params, body }) => settings.changeSettings(context, params.organisationId, body),
  })
  app.route({
    ...people.getSupportOfPerson,
    config: forBoth,
    handler: ({ context, params }) => supportOfPerson(context, params.personId),
  })
  app.route({
    ...people.listSupportEvents,
    config: forBoth,
    handler: ({ context, params, query }) => listEvents(context, params.personId, query),
  })
  app.route({
    ...people.logSupportContact,
    config: forCoordinators,
    handler: async ({ context, params, body }, reply) =>
      reply.code(201).send(await contacts.logContact(context, params.personId, body)),
  })
  app.route({
    ...people.takeBackSupportContact,
    config: forCoordinators,
    handler: async ({ context, params }, reply) => {
      await contacts.takeBackContact(context, params.contactId)
      return reply.code(204).send(null)
    },
  })
  app.route({
    ...people.planSupportCall,
    config: forCoordinators,
    handler: ({ context, params, body }) => contacts.planCall(context, params.personId, body),
  })
}
