import { subscribe } from 'node:diagnostics_channel'
import type { FastifyInstance, RouteOptions } from 'fastify'

/** Codes that go without saying (`docs/api.md`); all others are named by the contract of the operation. */
export const codesAlways = new Set([
  'bad-input',
  'bad-json',
  'bad-address',
  'bad-idempotency-key',
  'malformed',
  'cut-off',
  'refused',
  'too-large',
  'media-type',
  'signed-out',
  'forbidden',
  'reauthentication-required',
  'not-found',
  'changed-meanwhile',
  'version-needed',
  'idempotency-key-reused',
  'slow-down',
  'busy',
  'unavailable',
])

type Declared = RouteOptions & { errors?: Record<number, readonly string[]> }

const codeIn = (payload: unknown): string | undefined =>
  typeof payload === 'string' ? (JSON.parse(payload) as { code?: string }).code : undefined

/**
 * Whatever a test makes an operation refuse, the refusal is one that its contract names: clients choose their words by
 * it. Complains on the console, which fails the test (vitest.setup.ts).
 */
const watch = (app: FastifyInstance): void => {
  const declared = new Map<string, Declared['errors']>()
  app.addHook('onRoute', (route: Declared) => {
    if (!route.url.startsWith('/api/v1/')) return
    for (const method of [route.method].flat()) declared.set(`${method} ${route.url}`, route.errors)
  })
  app.addHook('onSend', async (request, reply, payload) => {
    if (reply.statusCode >= 500 || !String(reply.getHeader('content-type')).startsWith('application/problem+json'))
      return
    const name = `${request.method} ${request.routeOptions.url}`
    const code = codeIn(payload)
    if (!declared.has(name) || code === undefined || codesAlways.has(code)) return
    if (declared.get(name)?.[reply.statusCode]?.includes(code)) return
    console.error(`${name} answers ${reply.statusCode} ${code}, which its contract does not name`)
  })
}

/** Every server that this process builds from now on is watched. */
export const watchForUndeclaredCodes = (): void =>
  subscribe('fastify.initialization', (message) => watch((message as { fastify: FastifyInstance }).fastify))
