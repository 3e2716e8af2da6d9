import { signOut, signOutEverywhere } from '@elevate/contracts/auth'
import { call } from '../../api.ts'
import { signedOut } from './state.ts'

const channel = new BroadcastChannel('elevate-session')

export const signOutHere = (): Promise<void> => leave(() => call(signOut))
export const signOutOfEverything = (): Promise<void> => leave(() => call(signOutEverywhere))

async function leave(end: () => Promise<unknown>): Promise<void> {
  await end()
  channel.postMessage('signed-out')
  forgetEverything()
}

/** Loads the sign-in page anew, so that nothing of the person stays in this tab's memory. */
function forgetEverything(): void {
  signedOut()
  window.location.assign('/sign-in?signed-out')
}

/** Signing out in one tab signs out all of them. Called once, at the start. */
export function followOtherTabs(): void {
  channel.addEventListener('message', forgetEverything)
}
