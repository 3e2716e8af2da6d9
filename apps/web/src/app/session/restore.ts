import { ApiProblem } from '../../http/faults.ts'
import { signedIn, signedOut } from './state.ts'
import { renewToken } from './token.ts'

let restoring: Promise<void> | undefined

/** Once per page load: finds out from the cookie whether somebody is signed in. */
export function restoreSession(): Promise<void> {
  restoring ??= renewToken(undefined).then(() => signedIn(), settle)
  return restoring
}

function settle(fault: unknown): void {
  if (!(fault instanceof ApiProblem) || fault.status !== 401) {
    restoring = undefined
    throw fault
  }
  signedOut()
}
