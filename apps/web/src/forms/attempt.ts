import { isPassing } from '../http/faults.ts'
import { newIdempotencyKey } from '../http/idempotency-key.ts'

type Attempt = { idempotencyKey: string }

type Attempts = {
  /** The key for sending this body: the one of last time if that may have had its effect unseen. */
  begin: (body: unknown) => Attempt
  /** No answer, or none that counts: the same body keeps its key, so that a second try is not a second effect. */
  failed: (fault: unknown) => void
  succeeded: () => void
}

/** Keeps one Idempotency-Key per thing that a person means to do, however often they press the button. */
export function makeAttempts(): Attempts {
  let open: { key: string; body: string } | undefined
  return {
    begin(body) {
      const text = JSON.stringify(body, fileAsText)
      if (open?.body !== text) open = { key: newIdempotencyKey(), body: text }
      return { idempotencyKey: open.key }
    },
    failed(fault) {
      if (!isPassing(fault)) open = undefined
    },
    succeeded() {
      open = undefined
    },
  }
}

/** A file says nothing as JSON; its name, size and age tell two apart. */
const fileAsText = (_key: string, value: unknown): unknown =>
  value instanceof File ? [value.name, value.size, value.lastModified] : value
