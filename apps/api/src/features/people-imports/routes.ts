import * as exporting from '@elevate/contracts/people-export'
import { listImportRows } from '@elevate/contracts/people-import-rows'
import * as contract from '@elevate/contracts/people-imports'
import multipart from '@fastify/multipart'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Deps } from '../../deps.ts'
import { badInput, Refusal } from '../../errors.ts'
import { limits } from '../../spreadsheets/table.ts'
import { applyImport } from './apply-service.ts'
import { changeImport } from './change-service.ts'
import { exportPartners } from './export-service.ts'
import * as service from './service.ts'
import { undoImport } from './undo-service.ts'
import { importPeople } from './upload-service.ts'
import { type UploadedFile, uploadedFile } from './uploaded-file.ts'

const config = { access: ['coordinator', 'administrator'] as const }

/** Around the file a form has a few hundred bytes of its own. */
const formLimit = limits.fileBytes + 10_000

const bareFiles = [
  'text/csv',
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]

export const peopleImportRoutes = async (fastify: FastifyInstance, deps: Deps) => {
  await fastify.register(multipart, {
    limits: { fileSize: limits.fileBytes, files: 1, fields: 5, fieldSize: 1_000, parts: 6 },
  })
  fastify.addContentTypeParser(bareFiles, { parseAs: 'buffer', bodyLimit: limits.fileBytes }, (_request, body, done) =>
    done(null, body),
  )
  const app = fastify.withTypeProvider<TypeBoxTypeProvider>()

  app.route({
    ...contract.importPeople,
    config,
    bodyLimit: formLimit,
    handler: async (request, reply) => {
      const file = await fileIn(request, request.query.fileName)
      // A repeated request is known by its body: by name and hash of the file, not by its bytes.
      request.body = file
      const started = await importPeople(request.context, file, { deps, isDryRun: request.query.dryRun })
      return reply.code(201).send(started)
    },
  })

  app.route({
    ...contract.listPeopleImports,
    config,
    handler: ({ context, query }) => service.listImports(context, query),
  })

  app.route({
    ...contract.getPeopleImport,
    config,
    handler: ({ context, params }) => service.getImport(context, params.importId),
  })

  app.route({
    ...listImportRows,
    config,
    handler: ({ context, params, query }) => service.listRows(context, { ...params, ...query }),
  })

  app.route({
    ...contract.changePeopleImport,
    config,
    handler: ({ context, params, body }) => changeImport(context, params.importId, body),
  })

  app.route({
    ...contract.applyPeopleImport,
    config,
    handler: ({ context, params }) => applyImport(context, deps, params.importId),
  })

  app.route({
    ...contract.undoPeopleImport,
    config,
    handler: ({ context, params }) => undoImport(context, params.importId),
  })

  app.route({
    ...contract.discardPeopleImport,
    config,
    handler: async ({ context, params }, reply) => {
      await service.discardImport(context, params.importId)
      return reply.code(204).send(null)
    },
  })

  app.route({
    ...exporting.exportPeople,
    config,
    handler: async ({ context, query }, reply) => {
      const { fileName, contentType, content } = await exportPartners(context, deps, query)
      reply.header('content-disposition', `attachment; filename="${fileName}"`).type(contentType)
      return reply.send(Buffer.from(content))
    },
  })
}

/** The one file of a form, or the body itself. */
/** What the parser of forms cannot read is a fault of the request; what the framework refuses has its own status. */
const brokenForm = (error: Error & { statusCode?: number }): never => {
  if (error.statusCode !== undefined && error.statusCode < 500) throw error
  throw badInput({ '/file': 'unreadable' }, 'The form could not be read. Send the spreadsheet as “file”.')
}

const fileIn = async (request: FastifyRequest, fileName: string | undefined): Promise<UploadedFile> => {
  if (!request.isMultipart()) {
    if (request.body instanceof Uint8Array) return uploadedFile(request.body, fileName)
    if (!request.body) throw badInput({ '/file': 'required' }, 'Send a spreadsheet.')
    throw new Refusal(415, 'media-type', 'Send the spreadsheet as a form, as text/csv or as an Excel workbook.')
  }
  const part = await request.file().catch(brokenForm)
  if (part?.fieldname !== 'file') throw badInput({ '/file': 'required' }, 'Send the spreadsheet as “file”.')
  try {
    return uploadedFile(await part.toBuffer(), part.filename)
  } catch (error) {
    // Somebody has left the page in the middle: the same code would otherwise be taken for a lost database.
    if ((error as { code?: string }).code !== 'ECONNRESET') throw error
    throw badInput({ '/file': 'incomplete' }, 'The file broke off in the middle. Try again.')
  }
}
