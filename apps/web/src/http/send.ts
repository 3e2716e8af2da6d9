import type { Problem } from '@elevate/contracts/problem'
import { ApiProblem, NetworkFault } from './faults.ts'

const patienceMs = 30_000

/** Sends one request. Resolves with any answer that is a success; throws ApiProblem or NetworkFault otherwise. */
export async function send(url: string, init: RequestInit): Promise<Response> {
  const response = await fetchOrFault(url, init)
  if (response.ok) return response
  throw await problemOf(response)
}

async function fetchOrFault(url: string, init: RequestInit): Promise<Response> {
  const tooLong = AbortSignal.timeout(patienceMs)
  const signal = init.signal ? AbortSignal.any([init.signal, tooLong]) : tooLong
  try {
    return await fetch(url, { credentials: 'same-origin', ...init, signal })
  } catch (fault) {
    // A caller that gave up is not a fault of the network; react-query tells the two apart by this.
    if (init.signal?.aborted) throw fault
    throw new NetworkFault('No answer from the server', { cause: fault })
  }
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN)
  const retryAfter = Number.isFinite(wait) ? wait : undefined
  const body: unknown = await response.json().catch(() => undefined)
  return new ApiProblem(isProblem(body) ? body : unexplained(response), retryAfter)
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && 'requestId' in body

/** What a proxy in between may answer: not our JSON. */
const unexplained = (response: Response): Problem => ({
  type: 'about:blank',
  title: response.statusText,
  status: response.status,
  detail: '',
  code: 'unexplained',
  requestId: response.headers.get('x-request-id') ?? '',
})
