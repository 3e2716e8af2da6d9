import { Problem } from '@elevate/contracts/problem'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, RouteOptions } from 'fastify'
import fp from 'fastify-plugin'
import type { Access } from './access.ts'

type Documented = RouteOptions & { errors?: Record<number, readonly string[]>; produces?: readonly string[] }

const generalErrors = (open: Access): number[] => (open === 'public' ? [400, 429, 503] : [400, 401, 403, 429, 503])

const problemReply = (codes: readonly string[] | undefined) => ({
  description: codes ? `Problem. Codes: ${codes.join(', ')}` : 'Problem',
  content: { 'application/problem+json': { schema: Problem } },
})

const header = (name: string, description: string, required: boolean) => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
})

/** OpenAPI 3.1 out of the contracts: nothing in it is written twice. */
export const openapi = fp(async (app: FastifyInstance, { name }: { name: string }) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: `${name} API`,
        version: '1',
        description:
          'Runs Patient Safety Partner programmes. `x-access` names the kinds of user an operation is open to. Errors are `application/problem+json` (RFC 9457) with a stable `code`.',
      },
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    },
    transform: ({ schema, url, route }) => ({ schema: documented(schema ?? {}, route), url }),
    transformObject: (document) =>
      'openapiObject' in document ? withHeaders(document.openapiObject) : document.swaggerObject,
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: false })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
})

const problemReplies = (route: Documented, open: Access): Record<string, object> => {
  const codes: Record<number, readonly string[] | undefined> = {}
  for (const status of generalErrors(open)) codes[status] = undefined
  if (route.config?.freshProof) codes[403] = ['reauthentication-required']
  if (route.config?.versioned) Object.assign(codes, { 412: ['changed-meanwhile'], 428: ['version-needed'] })
  if (route.config?.repeatable) codes[422] = ['idempotency-key-reused']
  for (const [status, named] of Object.entries(route.errors ?? {})) {
    codes[Number(status)] = [...(codes[Number(status)] ?? []), ...named]
  }
  return Object.fromEntries(Object.entries(codes).map(([status, named]) => [status, problemReply(named)]))
}

const documented = (schema: object, route: Documented): object => {
  const open = route.config?.access ?? 'public'
  const own = (schema as { response?: object }).response ?? {}
  return {
    ...schema,
    response: { ...own, ...problemReplies(route, open) },
    security: open === 'public' ? [] : [{ bearer: [] }],
    'x-access': open === 'public' || open === 'signed-in' ? [open] : [...open],
    ...(route.config?.freshProof ? { 'x-fresh-proof': true } : {}),
    ...(route.config?.rationed ? { 'x-rationed': route.config.rationed } : {}),
    'x-versioned': route.config?.versioned ?? false,
    'x-repeatable': route.config?.repeatable ?? false,
    ...(route.produces ? { produces: [...route.produces] } : {}),
  }
}

type Operation = { parameters?: object[]; 'x-versioned'?: boolean; 'x-repeatable'?: boolean }

const withHeaders = <T extends { paths?: unknown }>(document: T): T => {
  const operations = Object.values((document.paths ?? {}) as Record<string, Record<string, Operation>>).flatMap(
    (path) => Object.values(path),
  )
  for (const operation of operations) {
    const headers: object[] = []
    if (operation['x-versioned']) headers.push(header('If-Match', 'The ETag of the version that was read.', true))
    if (operation['x-repeatable']) {
      headers.push(header('Idempotency-Key', 'A repeat with the same key gives the first answer again.', false))
    }
    if (headers.length > 0) operation.parameters = [...(operation.parameters ?? []), ...headers]
    delete operation['x-versioned']
    delete operation['x-repeatable']
  }
  return document
}
