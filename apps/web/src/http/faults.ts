import type { Problem } from '@elevate/contracts/problem'

/** The API answered, and the answer is no. Branch on `code`; `reference` is what support needs to find it. */
export class ApiProblem extends Error {
  override name = 'ApiProblem'
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly reference: string
  /** JSON pointer into the body, or `query/name`, to the rule that was broken. */
  readonly fields: Record<string, string>
  /** How long to wait before trying again, if the API said so. */
  readonly retryAfterSeconds: number | undefined
  /** All that the API said, for codes that come with more, such as who looks like the same person. */
  readonly said: Readonly<Record<string, unknown>>

  constructor(problem: Problem, retryAfterSeconds?: number) {
    super(`${problem.status} ${problem.code}`)
    this.status = problem.status
    this.code = problem.code
    this.detail = problem.detail
    this.reference = problem.requestId
    this.fields = problem.fields ?? {}
    this.retryAfterSeconds = retryAfterSeconds
    this.said = problem
  }
}

/** No answer came: the connection, not the request, is at fault. Whether the request had an effect is unknown. */
export class NetworkFault extends Error {
  override name = 'NetworkFault'
}

/** Something on this device said no; the message is a sentence for whoever holds it. */
export class DeviceFault extends Error {
  override name = 'DeviceFault'
}

/** Worth another try without changing anything: nothing was refused. */
export function isPassing(fault: unknown): boolean {
  if (fault instanceof NetworkFault) return true
  return fault instanceof ApiProblem && (fault.status === 429 || fault.status >= 500)
}
