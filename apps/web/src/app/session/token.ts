import { refreshSignIn, type SignedIn } from '@elevate/contracts/auth'
import { ApiProblem } from '../../http/faults.ts'
import { send } from '../../http/send.ts'
import { buildUrl } from '../../http/url.ts'
import { renewalAnswered, renewalKey } from './renewal-key.ts'
import { inTurn } from './turn.ts'

type Held = { accessToken: string; goodUntil: number; owner: string }

/** Renewed this long before it ends, so that no request is sent with a token that dies on the way. */
const marginMs = 60_000

let held: Held | undefined
let renewal: Promise<string> | undefined

/**
 * Keeps an access token, in this tab's memory only. `receivedAt` is the server's clock where it is known:
 * the reader's own clock may be wrong by hours.
 */
export function holdToken(signedIn: SignedIn, receivedAt = Date.now()): void {
  const lifetimeMs = Math.max(0, Date.parse(signedIn.expiresAt) - receivedAt)
  held = {
    accessToken: signedIn.accessToken,
    goodUntil: performance.now() + lifetimeMs,
    owner: signedIn.user.id,
  }
}

export function dropToken(): void {
  held = undefined
}

/** A token that is good for the next minute, renewed if need be. Throws ApiProblem 401 when nobody is signed in. */
export async function currentToken(): Promise<string> {
  if (held && held.goodUntil - performance.now() > marginMs) return held.accessToken
  return renewToken(held?.accessToken)
}

/**
 * Exchanges the cookie for a new token. Everything in this tab that asks at the same time shares one request,
 * and tabs take turns: each sends the cookie that the one before it was given, so none is taken for a replay.
 * `refused` is the token that no longer does; if another caller has replaced it meanwhile, theirs is used.
 */
export function renewToken(refused: string | undefined): Promise<string> {
  if (held && refused !== undefined && held.accessToken !== refused) return Promise.resolve(held.accessToken)
  renewal ??= inTurn('elevate-refresh', exchangeCookie)
    .then(take, giveUp)
    .finally(() => {
      renewal = undefined
    })
  return renewal
}

type Exchanged = { signedIn: SignedIn; at: number }

async function exchangeCookie(): Promise<Exchanged> {
  try {
    const headers = { 'idempotency-key': renewalKey() }
    const response = await send(buildUrl(refreshSignIn.url), { method: 'POST', headers })
    const signedIn = (await response.json()) as SignedIn
    renewalAnswered()
    return { signedIn, at: serverTime(response) }
  } catch (fault) {
    if (isRefused(fault)) renewalAnswered()
    throw fault
  }
}

const isRefused = (fault: unknown): boolean => fault instanceof ApiProblem && fault.status === 401

function take({ signedIn, at }: Exchanged): string | Promise<never> {
  if (held && held.owner !== signedIn.user.id) return startAfresh()
  holdToken(signedIn, at)
  return signedIn.accessToken
}

function giveUp(fault: unknown): never {
  if (isRefused(fault)) dropToken()
  throw fault
}

/** Somebody else signed in from another tab: what this page shows is not theirs to see. */
function startAfresh(): Promise<never> {
  window.location.assign('/')
  return new Promise(() => {})
}

function serverTime(response: Response): number {
  const date = Date.parse(response.headers.get('date') ?? '')
  return Number.isNaN(date) ? Date.now() : date
}
