import type { NewPasskeyAnswer, NewPasskeyQuestion, PasskeyAnswer, PasskeyQuestion } from '@elevate/contracts/passkeys'

/** Read when the first passkey is used: a server that starts does not wait for certificates' libraries. */
const library = () => import('@simplewebauthn/server')

/** Whose passkeys these are: the address that people open, and its host. */
const siteOf = (publicUrl: string) => {
  const { origin, hostname } = new URL(publicUrl)
  return { expectedOrigin: origin, expectedRPID: hostname }
}

/** Ed25519, ES256 and RS256: what every device of today can do. */
const algorithms = { supportedAlgorithmIDs: [-8, -7, -257] }

export type KnownPasskey = { credentialId: string; publicKey: string; counter: number; transports: string[] }

const described = (passkeys: Pick<KnownPasskey, 'credentialId' | 'transports'>[]) =>
  passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports }))

/** `passkeys` empty: whoever holds the device chooses one. */
export const questionFor = async (
  publicUrl: string,
  ask: { passkeys: KnownPasskey[]; userVerification: 'required' | 'preferred' },
): Promise<PasskeyQuestion> => {
  const { generateAuthenticationOptions } = await library()
  const made = await generateAuthenticationOptions({
    rpID: siteOf(publicUrl).expectedRPID,
    allowCredentials: described(ask.passkeys),
    userVerification: ask.userVerification,
    timeout: 5 * 60_000,
  })
  return { ...made, allowCredentials: made.allowCredentials ?? [] } as PasskeyQuestion
}

type ForWhom = { personId: string; email: string; name: string; product: string; known: KnownPasskey[] }

/** Kept by the device itself, so that it can also stand alone; `preferred`: a plain security key is welcome too. */
export const newPasskeyQuestion = async (publicUrl: string, whom: ForWhom): Promise<NewPasskeyQuestion> => {
  const { generateRegistrationOptions } = await library()
  return (await generateRegistrationOptions({
    rpName: whom.product,
    rpID: siteOf(publicUrl).expectedRPID,
    userID: new TextEncoder().encode(whom.personId) as Uint8Array<ArrayBuffer>,
    userName: whom.email,
    userDisplayName: whom.name,
    attestationType: 'none',
    ...algorithms,
    excludeCredentials: described(whom.known),
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
    timeout: 5 * 60_000,
  })) as NewPasskeyQuestion
}

type Expected = { publicUrl: string; challenge: string }

/** The passkey that was made, or undefined where anything about the answer is not as it must be. */
export const passkeyFrom = async (
  { publicUrl, challenge }: Expected,
  answer: NewPasskeyAnswer,
): Promise<KnownPasskey | undefined> => {
  const { verifyRegistrationResponse } = await library()
  const { id, transports, ...response } = answer
  const result = await verifyRegistrationResponse({
    ...siteOf(publicUrl),
    expectedChallenge: challenge,
    requireUserVerification: false,
    ...algorithms,
    response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response },
  }).catch(() => undefined)
  if (!result?.verified) return undefined
  const { credential } = result.registrationInfo
  const publicKey = Buffer.from(credential.publicKey).toString('base64url')
  return { credentialId: credential.id, publicKey, counter: credential.counter, transports }
}

/**
 * What the device's counter says after this answer, or undefined where it is not to be believed: another challenge,
 * site or key, a copied device (its counter goes back), or nobody checked where that was asked for.
 */
export const counterAfter = async (
  { publicUrl, challenge, userVerification }: Expected & { userVerification: 'required' | 'preferred' },
  answer: PasskeyAnswer,
  known: KnownPasskey,
): Promise<number | undefined> => {
  const { verifyAuthenticationResponse } = await library()
  const { id, userHandle, ...signed } = answer
  const result = await verifyAuthenticationResponse({
    ...siteOf(publicUrl),
    expectedChallenge: challenge,
    requireUserVerification: userVerification === 'required',
    credential: {
      id: known.credentialId,
      publicKey: Buffer.from(known.publicKey, 'base64url') as Uint8Array<ArrayBuffer>,
      counter: known.counter,
      transports: known.transports,
    },
    response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response: signed },
  }).catch(() => undefined)
  return result?.verified ? result.authenticationInfo.newCounter : undefined
}
