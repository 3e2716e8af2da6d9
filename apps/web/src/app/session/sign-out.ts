import { signOut, signOutEverywhere } from '@elevate/contracts/auth'
import { call } from '../../api.ts'
import { forgetUnsent } from '../../forms/autosave/device.ts'
import { finishSaving } from './before-sign-out.ts'
import { signedOut } from './state.ts'

const channel = new BroadcastChannel('elevate-session')

export const signOutHere = (): Promise<void> => leave(() => call(signOut))
export const signOutOfEverything = (): Promise<void> => leave(() => call(signOutEverywhere))

async function leave(end: () => Promise<unknown>): Promise<void> {
  await finishSaving()
  await end()
  channel.postMessage('signed-out')
  forgetEverything()
}

/** Loads the sign-in page anew, so that nothing of the person stays in this tab's memory or on this device. */
function forgetEverything(): void {
  signedOut()
  forgetUnsent()
  window.location.assign('/sign-in?signed-out')
}

/** Signing out in one tab signs out all of them. Called once, at the start. */
export function followOtherTabs(): void {
  channel.addEventListener('message', forgetEverything)
}
