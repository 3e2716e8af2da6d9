import type { NewPasskeyAnswer, NewPasskeyQuestion, PasskeyAnswer, PasskeyQuestion } from '@elevate/contracts/passkeys'
import { DeviceFault } from '../../http/faults.ts'

/** Read when somebody presses the button: most people never do. */
const library = () => import('@simplewebauthn/browser')

export const knowsPasskeys = (): boolean => 'PublicKeyCredential' in window

/** By the name that browsers give to what went wrong on the device. */
const words: Record<string, string> = {
  AbortError: 'This was cancelled. Try again, or use another way.',
  InvalidStateError: 'This device has a passkey for you here already. Use that one, or another device.',
  NotSupportedError: 'This device cannot do this. Use another device or another way.',
  SecurityError: 'Your browser does not allow passkeys on this address. Use another way.',
}

const noAnswer = 'Your device did not answer, or it was cancelled. Try again, or use another way.'

function inWords(fault: unknown): never {
  throw new DeviceFault((fault instanceof Error && words[fault.name]) || noAnswer, { cause: fault })
}

/** Asks the device to sign. Throws DeviceFault where it does not. */
export async function askDevice(question: PasskeyQuestion): Promise<PasskeyAnswer> {
  const { startAuthentication } = await library()
  const { id, response } = await startAuthentication({ optionsJSON: question }).catch(inWords)
  const { clientDataJSON, authenticatorData, signature, userHandle = null } = response
  return { id, clientDataJSON, authenticatorData, signature, userHandle }
}

/** Has the device make a new passkey. Throws DeviceFault where it does not. */
export async function makeOnDevice(question: NewPasskeyQuestion): Promise<NewPasskeyAnswer> {
  const { startRegistration } = await library()
  const { id, response } = await startRegistration({ optionsJSON: question }).catch(inWords)
  const { clientDataJSON, attestationObject, transports = [] } = response
  return { id, clientDataJSON, attestationObject, transports }
}
