import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ProductSettings } from '@elevate/contracts/product'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { Refusal } from '../errors.ts'
import { type PageHead, withHead } from './page-head.ts'
import { withProduct } from './page-start.ts'
import { sendProblem } from './problems.ts'

export type ClientOptions = {
  webDist: string | undefined
  product: ProductSettings
  /** For pages that are shared: what they say of themselves before any script has run. Undefined: nothing special. */
  headOf: (path: string) => Promise<PageHead | undefined>
}

/**
 * Serves the built client: assets by their hashed names for good, and its one page for every other address, which the
 * client's own router answers. Without a build (tests of the API) there are no pages.
 */
export const client = fp(async (app: FastifyInstance, { webDist, product, headOf }: ClientOptions) => {
  const nothingHere = (request: FastifyRequest, reply: FastifyReply) =>
    sendProblem(new Refusal(404, 'not-found', 'There is nothing at this address.'), request, reply)
  if (!webDist || !existsSync(join(webDist, 'index.html'))) {
    app.setNotFoundHandler(nothingHere)
    return
  }
  await app.register(fastifyStatic, {
    root: webDist,
    wildcard: false,
    // The page itself is written for this installation, below.
    index: false,
    globIgnore: ['index.html*'],
    preCompressed: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/assets/')
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  const html = withProduct(await readFile(join(webDist, 'index.html'), 'utf8'), product)
  const page = async (request: FastifyRequest, reply: FastifyReply) => {
    const isPage = request.method === 'GET' || request.method === 'HEAD'
    if (!isPage || /^\/(api|assets|calendar)\//.test(request.url)) return nothingHere(request, reply)
    // Without it the page still works: it asks for itself what it shows.
    const head = await headOf(request.url.replace(/\?.*$/, '')).catch(() => undefined)
    const shown = head ? withHead(html, head) : html
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(shown)
  }
  app.setNotFoundHandler(page)
})
