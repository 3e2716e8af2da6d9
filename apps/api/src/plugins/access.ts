import { createHmac } from 'node:crypto'
import type { KindOfUser } from '@elevate/contracts/access'
import type { Ration } from '@elevate/contracts/endpoint'
import type { Database } from '@elevate/db/connect'
import type {} from '@fastify/jwt'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import fp from 'fastify-plugin'
import { type Actor, actorFrom, isA } from '../actor.ts'
import { type Context, contextFrom } from '../context.ts'
import { forbidden, Refusal, signedOut } from '../errors.ts'
import type { Repeat } from '../repeats.ts'

/** To whom a route is open: to anybody, to anybody who is signed in, or to these kinds of user. */
export type Access = 'public' | 'signed-in' | readonly KindOfUser[]

export type Claims = { sub: string; sid: string; grants: string }

/** What a contract says of its route beside its schema. */
type Declared = { versioned?: boolean; repeatable?: boolean; freshProof?: boolean; rationed?: Ration }

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
    versioned?: boolean
    repeatable?: boolean
    freshProof?: boolean
    rationed?: Ration
  }
  interface FastifyRequest {
    context: Context
  }
}

export type AccessOptions = {
  database: Database
  clock: () => Date
  config: { jwtSecret: string }
  /** Throws where the person has not shown for a while that it is them. */
  refuseStaleProof: (ctx: Context) => Promise<void>
  /** Counts one use of what is rationed, and throws where there is none left. `who`: a person, or a network. */
  countUse: (use: { what: Ration; who: string }) => Promise<void>
}

/**
 * Closed by default: a route that does not say whom it is open to stops the server from booting. Who is asking is
 * settled before the request is looked at any further; whether it is still so, by the database with the first query.
 */
export const access = fp(async (app: FastifyInstance, options: AccessOptions) => {
  const { database, clock, config, refuseStaleProof, countUse } = options
  app.addHook('onRoute', (route) => {
    const declared = route as typeof route & Declared
    route.config = {
      ...route.config,
      ...(declared.versioned ? { versioned: true } : {}),
      ...(declared.repeatable ? { repeatable: true } : {}),
      ...(declared.freshProof ? { freshProof: true } : {}),
      ...(declared.rationed ? { rationed: declared.rationed } : {}),
    }
    if (!route.config.access) throw new Error(`${route.method} ${route.url} does not say whom it is open to.`)
  })
  app.decorateRequest('context', null as unknown as Context)
  app.addHook('onRequest', async (request) => {
    const { access: open, rationed, freshProof } = request.routeOptions.config
    if (!open || open === 'public') {
      if (rationed) await countUse({ what: rationed, who: request.ip })
      return
    }
    const isOpenTo = (actor: Actor): boolean => open === 'signed-in' || open.some((kind) => isA(actor, kind))
    const admit = (actor: Actor): void => {
      if (!isOpenTo(actor)) throw forbidden()
    }
    const actor = await claimedActor(request)
    request.context = contextFrom({
      database,
      actor,
      now: clock(),
      requestId: request.id,
      expectedVersion: expectedVersion(request),
      repeat: () => repeatOf(request, config.jwtSecret),
      admit,
    })
    // A token that is not enough may be older than the grant, so the database is asked before anybody is sent away.
    if (!isOpenTo(actor)) await request.context.read(async () => {})
    if (freshProof) await refuseStaleProof(request.context)
    if (rationed) await countUse({ what: rationed, who: actor.personId })
  })
})

const claimedActor = async (request: FastifyRequest): Promise<Actor> => {
  try {
    const claims = await request.jwtVerify<Claims>()
    return actorFrom(claims.sub, claims.sid, claims.grants)
  } catch {
    throw signedOut()
  }
}

/** `If-Match: "7"`. Other forms are refused: a change must name the one version that was read. */
const expectedVersion = (request: FastifyRequest): number => {
  if (!request.routeOptions.config.versioned || request.method === 'GET') return 0
  const header = request.headers['if-match']
  if (!header) {
    throw new Refusal(428, 'version-needed', 'Send If-Match with the ETag of what you have read.')
  }
  const version = /^"(\d{1,9})"$/.exec(header)?.[1]
  if (!version) throw new Refusal(412, 'changed-meanwhile', 'If-Match must be the ETag of what you have read.')
  return Number(version)
}

/** The key by which a request says "this is the same one again". */
export const idempotencyKeyOf = (request: FastifyRequest): string | undefined => {
  const key = request.headers['idempotency-key']
  if (key === undefined || !request.routeOptions.config.repeatable) return undefined
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(key)) {
    throw new Refusal(400, 'bad-idempotency-key', 'Idempotency-Key must be 1 to 200 visible characters.')
  }
  return key
}

/**
 * The hash needs a secret that is not in the database: it stands beside the person, so that a plain one would say who
 * sent an anonymous answer to whoever can read both tables.
 */
const repeatOf = (request: FastifyRequest, secret: string): Repeat | undefined => {
  const key = idempotencyKeyOf(request)
  if (key === undefined) return undefined
  const asked = JSON.stringify([request.params, request.query, request.body ?? null])
  return {
    key,
    operation: `${request.method} ${request.routeOptions.url}`,
    requestHash: createHmac('sha256', secret).update(asked).digest('base64url'),
  }
}
