import type { Static, TSchema } from 'typebox'

/** `entry`: something new that stays. `mail`: a mail to somebody else. `calculation`: keeps the server busy for long. */
export const rations = ['download', 'upload', 'mail', 'entry', 'calculation'] as const
export type Ration = (typeof rations)[number]

/**
 * What the two apps agree on about one operation: a Fastify route without its handler.
 * The API spreads it into `app.route({ ...bookDropIn, config, handler })`; the web calls `call(bookDropIn, input)`.
 * `url` is below `/api/v1`. `errors` names the codes that a caller can meet, by status; the general ones
 * (400, 401, 403, 429, 503) go without saying.
 */
export type Endpoint = {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  url: `/${string}`
  schema: {
    summary: string
    description?: string
    tags: readonly string[]
    params?: TSchema
    querystring?: TSchema
    body?: TSchema
    response: { readonly [status: number]: TSchema }
  }
  errors?: { readonly [status: number]: readonly string[] }
  /** The resource carries an ETag and is changed only by who has read its newest version (`If-Match`). */
  versioned?: true
  /** A repeat with the same `Idempotency-Key` gives the first answer again. */
  repeatable?: true
  /**
   * For what matters most (exports, grants, erasure, the sign-in itself): the person has shown who they are within the
   * last minutes, by signing in or by `POST /auth/proof/…`. Else 403 `reauthentication-required`, and nothing is done.
   */
  freshProof?: true
  /**
   * What costs somebody else something (files, mails, room, time of the server) is had only so often in an hour: by one
   * person or, where nobody is signed in, from one network. Beyond that 429 `slow-down`, with `Retry-After`.
   */
  rationed?: Ration
  /** Answers and asks for something else than JSON, for example a calendar file. */
  produces?: readonly string[]
  consumes?: readonly string[]
}

/** Keeps the literal types of an endpoint, so that a wrong parameter or reply is a compile error on both sides. */
export const endpoint = <const E extends Endpoint>(definition: E): E => definition

type Part<E extends Endpoint, K extends 'params' | 'querystring' | 'body', Name extends string> =
  E['schema'] extends Record<K, infer S extends TSchema> ? { [N in Name]: Static<S> } : unknown

/** Reading hands a version out; only changing asks for the one that was read. */
type ChangingMethod = Exclude<Endpoint['method'], 'GET'>

/** What a caller hands over: params and body where the endpoint has them; the query may be left out. */
export type Input<E extends Endpoint> = Part<E, 'params', 'params'> &
  Part<E, 'body', 'body'> &
  (E['schema'] extends Record<'querystring', infer S extends TSchema> ? { query?: Partial<Static<S>> } : unknown) &
  (E extends { versioned: true; method: ChangingMethod } ? { ifMatch: string } : unknown) &
  (E extends { repeatable: true } ? { idempotencyKey?: string } : unknown)

/** What comes back when it went well. */
export type Output<E extends Endpoint> = {
  [S in keyof E['schema']['response']]: E['schema']['response'][S] extends TSchema
    ? Static<E['schema']['response'][S]>
    : never
}[keyof E['schema']['response']]
