import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { Refusal } from '../errors.ts'
import { sendProblem } from './problems.ts'

/**
 * Serves the built client: assets by their hashed names for good, and its one page for every other address, which the
 * client's own router answers. Without a build (tests of the API) there are no pages.
 */
export const client = fp(async (app: FastifyInstance, { webDist }: { webDist: string | undefined }) => {
  const nothingHere = (request: FastifyRequest, reply: FastifyReply) =>
    sendProblem(new Refusal(404, 'not-found', 'There is nothing at this address.'), request, reply)
  if (!webDist || !existsSync(join(webDist, 'index.html'))) {
    app.setNotFoundHandler(nothingHere)
    return
  }
  await app.register(fastifyStatic, {
    root: webDist,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/assets/')
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  const page = (request: FastifyRequest, reply: FastifyReply) => {
    const isPage = request.method === 'GET' || request.method === 'HEAD'
    if (isPage && !/^\/(api|assets|calendar)\//.test(request.url)) return reply.sendFile('index.html')
    return nothingHere(request, reply)
  }
  app.setNotFoundHandler(page)
})
