import type { Problem } from '@elevate/contracts/problem'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { Refusal } from '../errors.ts'
import { refusalFromDatabase } from './database-errors.ts'

const titles: Record<number, string> = {
  400: 'Something in the request is not right',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Not allowed here',
  408: 'The request took too long to arrive',
  409: 'This cannot be done now',
  412: 'Changed by somebody else',
  413: 'Too large',
  414: 'The address is too long',
  415: 'This kind of content cannot be read',
  422: 'Key used for another request',
  428: 'Say which version you have read',
  429: 'Too many attempts',
  431: 'The headers are too large',
  500: 'Something went wrong on our side',
  503: 'Not available for the moment',
}

export const problemOf = (refusal: Refusal, requestId: string): Problem => ({
  type: `urn:elevate:problem:${refusal.code}`,
  title: titles[refusal.status] ?? 'Not possible',
  status: refusal.status,
  detail: refusal.message,
  code: refusal.code,
  requestId,
  ...(refusal.extra.fields ? { fields: refusal.extra.fields } : {}),
  ...(refusal.extra.details ?? {}),
})

/** Sends any error as `application/problem+json`; never a stack, SQL or somebody's data. */
export const sendProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  // Who went away in the middle of sending is no fault of ours, though their line reads like a lost one to the database.
  const refusal = request.raw.readableAborted ? cutOff() : refusalFrom(error)
  if (refusal.status >= 500) logFault(request, error, refusal)
  if (refusal.extra.retryAfterSeconds) reply.header('retry-after', refusal.extra.retryAfterSeconds)
  if (refusal.status === 401) reply.header('www-authenticate', 'Bearer')
  return reply
    .code(refusal.status)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send(problemOf(refusal, String(request.id)))
}

/** The message of a database error holds the values it was asked with, so only its kind and place are logged. */
const logFault = (request: FastifyRequest, error: unknown, refusal: Refusal): void => {
  const { name, code, stack, cause } = error as Error & { code?: string; cause?: { code?: string } }
  const where = stack?.split('\n').filter((line) => line.startsWith('    at '))
  const what = cause ? undefined : (error as Error).message
  request.log.error({ fault: name, what, code: cause?.code ?? code, where }, refusal.code)
}

const cutOff = () => new Refusal(400, 'cut-off', 'The request ended before all of it had arrived.')

const refusalFrom = (error: unknown): Refusal => {
  if (error instanceof Refusal) return error
  const fromDatabase = refusalFromDatabase(error)
  if (fromDatabase) return fromDatabase
  const { statusCode, code } = error as FastifyError
  if (statusCode && statusCode >= 400 && statusCode < 500) return fromFramework(statusCode, code)
  if (statusCode === 503) return new Refusal(503, 'busy', 'Try again in a moment.', { retryAfterSeconds: 5 })
  return new Refusal(500, 'unexpected', 'Nothing was saved. Try again; if it happens again, tell us the reference.')
}

const frameworkCodes: Record<string, [code: string, detail: string]> = {
  FST_ERR_CTP_BODY_TOO_LARGE: ['too-large', 'What was sent is larger than this accepts.'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['media-type', 'Send JSON (Content-Type: application/json).'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['bad-json', 'The body is empty, but the content type says JSON.'],
  FST_ERR_CTP_INVALID_JSON_BODY: ['bad-json', 'The body is not JSON.'],
  FST_ERR_BAD_URL: ['bad-address', 'The address cannot be read.'],
  FST_REQ_FILE_TOO_LARGE: ['too-large', 'The file is larger than 10 MB.'],
}

const fromFramework = (status: number, code: string): Refusal => {
  const known = frameworkCodes[code]
  if (known) return new Refusal(status, ...known)
  return new Refusal(status, status === 400 ? 'malformed' : 'refused', 'The request could not be read.')
}

export const problems = fp(async (app: FastifyInstance) => {
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply))
})
