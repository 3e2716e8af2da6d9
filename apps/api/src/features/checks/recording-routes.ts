import * as recordings from '@elevate/contracts/check-recordings'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance } from 'fastify'
import { recordCheck } from './record-service.ts'
import { writtenDbs, writtenReference } from './recordings.ts'

const config = { access: ['coordinator'] as const }

/** One address for each kind, so that what is wrong can be said field by field. */
export const recordingRoutes = async (fastify: FastifyInstance) => {
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...recordings.recordIdentity,
    config,
    handler: ({ context, params, body }) =>
      recordCheck(context, params.checkId, { kind: 'identity', written: () => body }),
  })
  app.route({
    ...recordings.recordRightToWork,
    config,
    handler: ({ context, params, body }) =>
      recordCheck(context, params.checkId, { kind: 'right-to-work', written: () => body }),
  })
  app.route({
    ...recordings.recordReference,
    config,
    handler: ({ context, params, body }) =>
      recordCheck(context, params.checkId, { kind: 'reference', written: (before) => writtenReference(body, before) }),
  })
  app.route({
    ...recordings.recordDbs,
    config,
    handler: ({ context, params, body }) =>
      recordCheck(context, params.checkId, { kind: 'dbs', written: (before, ctx) => writtenDbs(body, before, ctx) }),
  })
  app.route({
    ...recordings.recordOccupationalHealth,
    config,
    handler: ({ context, params, body }) =>
      recordCheck(context, params.checkId, { kind: 'occupational-health', written: () => body }),
  })
  app.route({
    ...recordings.recordConfidentiality,
    config,
    handler: ({ context, params, body }) =>
      recordCheck(context, params.checkId, { kind: 'confidentiality', written: () => body }),
  })
  app.route({
    ...recordings.recordDeclaration,
    config,
    handler: ({ context, params, body }) =>
      recordCheck(context, params.checkId, { kind: 'declaration-of-interests', written: () => body }),
  })
  app.route({
    ...recordings.recordDocument,
    config,
    handler: ({ context, params, body }) =>
      recordCheck(context, params.checkId, { kind: 'document', written: () => body }),
  })
  app.route({
    ...recordings.recordTraining,
    config,
    handler: ({ context, params, body }) =>
      recordCheck(context, params.checkId, { kind: 'training', written: () => body }),
  })
  app.route({
    ...recordings.recordAccount,
    config,
    handler: ({ context, params, body }) =>
      recordCheck(context, params.checkId, { kind: 'account', written: () => body }),
  })
  app.route({
    ...recordings.recordKit,
    config,
    handler: ({ context, params, body }) => recordCheck(context, params.checkId, { kind: 'kit', written: () => body }),
  })
  app.route({
    ...recordings.recordOther,
    config,
    handler: ({ context, params, body }) =>
      recordCheck(context, params.checkId, { kind: 'other', written: () => body }),
  })
}
