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
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
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
      servers: [{ url: '/' }],
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } } },
    },
    transform: ({ schema, url, route }) => ({ schema: documented(schema ?? {}, route), url }),
    transformObject: (document) =>
      'openapiObject' in document ? finished(document.openapiObject) : document.swaggerObject,
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

type Operation = {
  operationId?: string
  parameters?: object[]
  'x-versioned'?: boolean
  'x-repeatable'?: boolean
}
type Document = { paths?: unknown; components?: { schemas?: object } }

/** "getPeopleByPersonIdChecks": what generated clients call an operation. */
const operationId = (method: string, path: string): string =>
  path
    .replace(/^\/api\/(v1\/)?/, '')
    .split(/[/.-]+/)
    .filter(Boolean)
    .map((part) => part.replace(/^\{(.+)\}$/, (_, name: string) => `by${name.charAt(0).toUpperCase()}${name.slice(1)}`))
    .reduce((id, part) => id + part.charAt(0).toUpperCase() + part.slice(1), method)

/** What the documents of single routes cannot say: headers of kinds of operation, names, and the one shape of all errors. */
const finished = <T extends Document>(document: T): T => {
  for (const [path, operations] of Object.entries(
    (document.paths ?? {}) as Record<string, Record<string, Operation>>,
  )) {
    for (const [method, operation] of Object.entries(operations)) finish(operation, operationId(method, path))
  }
  const problem = { ...Problem, $id: undefined }
  document.components = { ...document.components, schemas: { ...document.components?.schemas, Problem: problem } }
  return document
}

const finish = (operation: Operation, id: string): void => {
  const headers: object[] = []
  if (operation['x-versioned']) headers.push(header('If-Match', 'The ETag of the version that was read.', true))
  if (operation['x-repeatable']) {
    headers.push(header('Idempotency-Key', 'A repeat with the same key gives the first answer again.', false))
  }
  operation.operationId = id
  if (headers.length > 0) operation.parameters = [...(operation.parameters ?? []), ...headers]
  delete operation['x-versioned']
  delete operation['x-repeatable']
}
