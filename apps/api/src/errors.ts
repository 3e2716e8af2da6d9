type Extra = { fields?: Record<string, string>; retryAfterSeconds?: number; details?: Record<string, unknown> }

/** A request that cannot be granted. One handler turns it into a problem; the client branches on `code`. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly extra: Extra

  // biome-ignore lint/complexity/useMaxParams: three say what is refused; the fourth is for the few that need more.
  constructor(status: number, code: string, detail: string, extra: Extra = {}) {
    super(detail)
    this.status = status
    this.code = code
    this.extra = extra
  }
}

/** Unknown, or not yours to know of: the answer is the same. */
export const notFound = (what = 'This') => new Refusal(404, 'not-found', `${what} could not be found.`)
export const forbidden = (detail = 'Your role does not allow this.') => new Refusal(403, 'forbidden', detail)
export const conflict = (code: string, detail: string, details?: Record<string, unknown>) =>
  new Refusal(409, code, detail, details ? { details } : {})
export const badInput = (fields: Record<string, string>, detail = 'Some of what was sent cannot be used.') =>
  new Refusal(400, 'bad-input', detail, { fields })
export const signedOut = () => new Refusal(401, 'signed-out', 'Sign in to go on.')
export const staleVersion = () =>
  new Refusal(
    412,
    'changed-meanwhile',
    'Somebody else has changed this since you opened it. Your change was not saved.',
  )
