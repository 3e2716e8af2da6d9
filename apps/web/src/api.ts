import type { Endpoint, Input, Output } from '@elevate/contracts/endpoint'
import { proofNeeded } from './app/session/proof.ts'
import { sessionEnded, sessionState } from './app/session/state.ts'
import { currentToken, renewToken } from './app/session/token.ts'
import { ApiProblem } from './http/faults.ts'
import { newIdempotencyKey } from './http/idempotency-key.ts'
import { send } from './http/send.ts'
import { buildUrl, type Query } from './http/url.ts'

type Given = {
  params?: Record<string, string | number>
  query?: Query
  body?: unknown
  form?: FormData
  ifMatch?: string
  idempotencyKey?: string
}

/** Nothing to hand over: the endpoint may be called without input. */
type Arguments<I> = Record<never, never> extends I ? [input?: I & Cancellable] : [input: I & Cancellable]
type Cancellable = { signal?: AbortSignal }
/** The input of an upload: a form with the file in it stands where the body was. */
type FormInput<E extends Endpoint> = Omit<Input<E>, 'body'> & { form: FormData }

/** Calls the API as the person who is signed in. Throws ApiProblem (it said no) or NetworkFault (no answer came). */
export async function call<E extends Endpoint>(endpoint: E, ...[input]: Arguments<Input<E>>): Promise<Output<E>> {
  return read<E>(await request(endpoint, input ?? {}))
}

/** For what needs nobody to be signed in: no token is sent and a 401 is simply an answer. */
export async function callOpenly<E extends Endpoint>(endpoint: E, ...[input]: Arguments<Input<E>>): Promise<Output<E>> {
  const given: Given & Cancellable = input ?? {}
  return read<E>(await send(urlOf(endpoint, given), initOf(endpoint, given)))
}

/** Sends a file: `form` holds it, beside `params` and `query` as usual. */
export async function upload<E extends Endpoint>(endpoint: E, input: FormInput<E> & Cancellable): Promise<Output<E>> {
  return read<E>(await request(endpoint, input))
}

/** Fetches something that is not JSON, with the name that the API gave it. */
export async function download<E extends Endpoint>(
  endpoint: E,
  ...[input]: Arguments<Input<E>>
): Promise<{ file: Blob; name: string }> {
  const response = await request(endpoint, input ?? {})
  return { file: await response.blob(), name: fileNameOf(response) }
}

async function request(endpoint: Endpoint, given: Given & Cancellable): Promise<Response> {
  const url = urlOf(endpoint, given)
  const init = initOf(endpoint, given)
  try {
    return await sendSignedIn(url, init)
  } catch (fault) {
    if (!wantsProof(fault) || !(await proofNeeded())) throw fault
  }
  return sendSignedIn(url, init)
}

async function sendSignedIn(url: string, init: RequestInit): Promise<Response> {
  const token = await tokenOrSignInAgain(currentToken)
  try {
    return await send(url, withToken(init, token))
  } catch (fault) {
    if (!isSignedOut(fault)) throw fault
  }
  const renewed = await tokenOrSignInAgain(() => renewToken(token))
  return send(url, withToken(init, renewed))
}

/**
 * When the session ends under a page in use, the request waits for the sign-in that the layout then asks for,
 * and goes out afterwards: a form in the middle of being sent is not lost.
 */
async function tokenOrSignInAgain(obtain: () => Promise<string>): Promise<string> {
  try {
    return await obtain()
  } catch (fault) {
    if (!isSignedOut(fault) || sessionState() === 'unknown' || sessionState() === 'signed-out') throw fault
    await sessionEnded()
    return currentToken()
  }
}

const wantsProof = (fault: unknown): boolean =>
  fault instanceof ApiProblem && fault.code === 'reauthentication-required'

const isSignedOut = (fault: unknown): boolean => fault instanceof ApiProblem && fault.status === 401

const urlOf = (endpoint: Endpoint, given: Given): string => buildUrl(endpoint.url, given.params, given.query)

function initOf(endpoint: Endpoint, given: Given & Cancellable): RequestInit {
  const headers: Record<string, string> = { accept: endpoint.produces?.join(', ') ?? 'application/json' }
  if (given.body !== undefined) headers['content-type'] = 'application/json'
  if (given.ifMatch !== undefined) headers['if-match'] = given.ifMatch
  if (endpoint.repeatable) headers['idempotency-key'] = given.idempotencyKey ?? newIdempotencyKey()
  return {
    method: endpoint.method,
    headers,
    body: given.form ?? (given.body === undefined ? null : JSON.stringify(given.body)),
    signal: given.signal ?? null,
  }
}

const withToken = (init: RequestInit, token: string): RequestInit => ({
  ...init,
  headers: { ...(init.headers as Record<string, string>), authorization: `Bearer ${token}` },
})

async function read<E extends Endpoint>(response: Response): Promise<Output<E>> {
  const text = await response.text()
  return (text === '' ? null : JSON.parse(text)) as Output<E>
}

function fileNameOf(response: Response): string {
  const disposition = response.headers.get('content-disposition') ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return /filename="?([^";]+)"?/i.exec(disposition)?.[1] ?? 'download'
}
