import type { SignedIn } from '@elevate/contracts/auth'
import { dropToken, holdToken } from './token.ts'

/**
 * `unknown` until the cookie was tried; `ended` when a session that this page was using is over without anybody
 * having asked for it: the page stays as it is, behind a sign-in form, so that nothing typed is lost.
 */
export type SessionState = 'unknown' | 'signed-in' | 'signed-out' | 'ended'

let state: SessionState = 'unknown'
let waiting: (() => void)[] = []
const listeners = new Set<() => void>()

export const sessionState = (): SessionState => state

export function subscribeToSession(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function become(next: SessionState): void {
  state = next
  for (const listener of listeners) listener()
}

/** `token` is left out when the cookie was exchanged for one and it is held already. */
export function signedIn(token?: SignedIn): void {
  if (token) holdToken(token)
  become('signed-in')
  const resumed = waiting
  waiting = []
  for (const resume of resumed) resume()
}

export function signedOut(): void {
  dropToken()
  become('signed-out')
}

/** Says that the cookie no longer works. Resolves when somebody has signed in again; never if they leave instead. */
export function sessionEnded(): Promise<void> {
  dropToken()
  if (state !== 'ended') become('ended')
  return new Promise((resume) => waiting.push(resume))
}
