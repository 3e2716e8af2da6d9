import { newIdempotencyKey } from '../../http/idempotency-key.ts'

const name = 'elevate-renewal'

/** Where the browser has no storage, the tab remembers for itself. */
let ownKey: string | undefined

/**
 * The key under which the sign-in is being renewed. It stays the same, for later pages and other tabs too, until an
 * answer has come: a renewal whose answer was lost on the way (a page left too soon, a train in a tunnel) is then
 * asked for again as the same one, and not taken for a copied cookie. Says nothing and opens nothing by itself.
 */
export function renewalKey(): string {
  const key = storage()?.getItem(name) ?? ownKey ?? newIdempotencyKey()
  ownKey = key
  storage()?.setItem(name, key)
  return key
}

/** An answer has come: the next renewal is another one. */
export function renewalAnswered(): void {
  ownKey = undefined
  storage()?.removeItem(name)
}

function storage(): Storage | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}
