import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'

const hasVersion = (payload: unknown): payload is { version: number } =>
  typeof payload === 'object' && payload !== null && typeof (payload as { version?: unknown }).version === 'number'

/** What carries a version is answered with it as its ETag, so that a change can name what it was based on. */
export const versions = fp(async (app: FastifyInstance) => {
  app.addHook('preSerialization', async (_request, reply, payload) => {
    if (hasVersion(payload)) reply.header('etag', `"${payload.version}"`)
    return payload
  })
})
