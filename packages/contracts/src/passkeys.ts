import { type Static, type TSchema, Type } from 'typebox'
import { Nullable, OneOf, Strict } from './text.ts'

/** What a browser signs, as bytes in base64url. */
const Bytes = (maxLength: number) => Type.String({ minLength: 1, maxLength, pattern: '^[A-Za-z0-9_-]+$' })
/** As sign-in hands it out. */
export const StepToken = Type.String({ minLength: 20, maxLength: 100, pattern: '^[A-Za-z0-9_-]+$' })

const Credential = Type.Object({
  id: Type.String(),
  type: Type.Literal('public-key'),
  transports: Type.Optional(Type.Array(Type.String())),
})

/** For `navigator.credentials.get`, in its JSON form (WebAuthn level 3). */
export const PasskeyQuestion = Type.Object({
  challenge: Type.String(),
  rpId: Type.String(),
  timeout: Type.Integer(),
  userVerification: OneOf(['required', 'preferred']),
  /** Empty where whoever holds the device may choose. */
  allowCredentials: Type.Array(Credential),
})
export type PasskeyQuestion = Static<typeof PasskeyQuestion>

/** For `navigator.credentials.create`, in its JSON form. */
export const NewPasskeyQuestion = Type.Object({
  challenge: Type.String(),
  rp: Type.Object({ id: Type.String(), name: Type.String() }),
  user: Type.Object({ id: Type.String(), name: Type.String(), displayName: Type.String() }),
  pubKeyCredParams: Type.Array(Type.Object({ type: Type.Literal('public-key'), alg: Type.Integer() })),
  timeout: Type.Integer(),
  attestation: Type.Literal('none'),
  excludeCredentials: Type.Array(Credential),
  authenticatorSelection: Type.Object({
    residentKey: Type.Literal('required'),
    requireResidentKey: Type.Boolean(),
    userVerification: Type.Literal('preferred'),
  }),
})
export type NewPasskeyQuestion = Static<typeof NewPasskeyQuestion>

/** What the browser answers: the fields of the credential that say something. */
export const PasskeyAnswer = Strict({
  id: Bytes(1_400),
  clientDataJSON: Bytes(4_000),
  authenticatorData: Bytes(4_000),
  signature: Bytes(8_000),
  userHandle: Nullable(Bytes(100)),
})
export type PasskeyAnswer = Static<typeof PasskeyAnswer>

export const NewPasskeyAnswer = Strict({
  id: Bytes(1_400),
  clientDataJSON: Bytes(4_000),
  attestationObject: Bytes(20_000),
  transports: Type.Array(Type.String({ maxLength: 20, pattern: '^[a-z-]+$' }), { maxItems: 10 }),
})
export type NewPasskeyAnswer = Static<typeof NewPasskeyAnswer>

/** A question with the token under which its answer is sent. */
export const Asked = <T extends TSchema>(question: T) => Type.Object({ token: Type.String(), question })
