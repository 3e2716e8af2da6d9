import { ApiProblem, DeviceFault, NetworkFault } from '../http/faults.ts'

/** Why a form did not go through, when it is not about one field. */
export type Trouble = { text: string; reference?: string }

const unreachable =
  'We could not reach the service. What you typed is still here. Check your connection, then press the button again.'
const ours = 'Something went wrong at our end. What you typed is still here. Try again in a minute.'

const byStatus: Record<number, string> = {
  401: 'You are no longer signed in. Sign in again in a new tab, then press the button again.',
  403: 'You are not allowed to do this. If you think that you should be, ask your coordinator.',
  404: 'This is no longer here. Somebody may have removed it since you opened the page.',
  412: 'Somebody else has changed this since you opened it. Copy what you typed, then load the page again to see their changes.',
  413: 'This is too big to send. Choose a smaller file or write less.',
  415: 'We cannot read this kind of file.',
}

const byCode: Record<string, string> = {
  'reauthentication-required': 'Nothing was done, because you did not confirm that it is you. Press the button again.',
}

/** Plain words for any fault of sending: what happened, that nothing typed is lost, what to do. */
export function troubleOf(fault: unknown): Trouble {
  if (fault instanceof NetworkFault) return { text: unreachable }
  if (fault instanceof DeviceFault) return { text: fault.message }
  if (!(fault instanceof ApiProblem)) return { text: ours }
  // What is rationed says itself of what there was much, and how long to wait.
  if (fault.status === 429 && fault.code === 'slow-down') return { text: fault.detail }
  if (fault.status === 429) return { text: waitText(fault.retryAfterSeconds) }
  if (fault.status >= 500) return withReference(ours, fault.reference)
  const known = byCode[fault.code] ?? byStatus[fault.status]
  if (known !== undefined) return { text: known }
  return fault.detail === '' ? withReference(ours, fault.reference) : { text: fault.detail }
}

const withReference = (text: string, reference: string): Trouble => (reference === '' ? { text } : { text, reference })

/** "There were too many tries. Wait 2 minutes, then try again.": nobody is accused, and the wait is said. */
export function waitText(seconds: number | undefined): string {
  if (seconds === undefined) return 'There were too many tries. Wait a few minutes, then try again.'
  const [count, unit] = seconds < 90 ? [Math.max(1, seconds), 'second'] : [Math.ceil(seconds / 60), 'minute']
  return `There were too many tries. Wait ${count} ${unit}${count === 1 ? '' : 's'}, then try again.`
}
