import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { Asked, NewPasskeyAnswer, NewPasskeyQuestion, StepToken } from './passkeys.ts'
import { Code, NewAuthenticator, PasskeyName } from './second-step.ts'
import { Day, Instant, Line, Nullable, OneOf, Strict, StrictChanges, Uuid } from './text.ts'

const tags = ['Second factor'] as const

export const Passkey = Type.Object({
  id: Uuid,
  name: Type.String(),
  createdAt: Instant,
  lastUsedAt: Nullable(Instant),
  version: Type.Integer(),
})
export type Passkey = Static<typeof Passkey>

export const MySecondFactor = Type.Object({
  authenticator: Nullable(Type.Object({ since: Instant, lastUsedAt: Nullable(Instant) })),
  passkeys: Type.Array(Passkey),
  recoveryCodes: Nullable(Type.Object({ left: Type.Integer(), madeAt: Instant })),
  hasPassword: Type.Boolean(),
  /** From this day on a second factor is required of me; null: it is left to me. */
  requiredFrom: Nullable(Day),
  can: Type.Object({
    /** False for the last one while a second factor is required. */
    removeAuthenticator: Type.Boolean(),
    removePasskeys: Type.Boolean(),
  }),
})
export type MySecondFactor = Static<typeof MySecondFactor>

/** Null: there are codes already, and they stay as they are. */
const WithCodes = Type.Object({ recoveryCodes: Nullable(Type.Array(Type.String())) })
const noLast = { 409: ['second-factor-needed'] }

export const getMySecondFactor = endpoint({
  method: 'GET',
  url: '/second-factor',
  schema: { summary: 'My authenticator app, passkeys and recovery codes', tags, response: { 200: MySecondFactor } },
})

export const beginAuthenticator = endpoint({
  method: 'POST',
  url: '/second-factor/authenticator',
  freshProof: true,
  schema: {
    summary: 'A new key for an authenticator app; it counts once a code confirms it',
    tags,
    response: { 200: NewAuthenticator },
  },
})

export const confirmAuthenticator = endpoint({
  method: 'POST',
  url: '/second-factor/authenticator/confirmation',
  freshProof: true,
  schema: {
    summary: 'Confirm the app with a code that it shows; it takes the place of the one before',
    tags,
    body: Strict({ code: Code }),
    response: { 200: WithCodes },
  },
  errors: { 400: ['wrong-code'], 429: ['too-many-attempts'] },
})

export const removeAuthenticator = endpoint({
  method: 'DELETE',
  url: '/second-factor/authenticator',
  freshProof: true,
  schema: { summary: 'Remove my authenticator app', tags, response: { 204: Type.Null() } },
  errors: { 404: ['not-found'], ...noLast },
})

export const beginPasskey = endpoint({
  method: 'POST',
  url: '/second-factor/passkeys/question',
  freshProof: true,
  schema: {
    summary: 'A new passkey: what the browser is to make',
    tags,
    response: { 200: Asked(NewPasskeyQuestion) },
  },
  errors: { 409: ['too-many-passkeys'] },
})

export const addPasskey = endpoint({
  method: 'POST',
  url: '/second-factor/passkeys',
  freshProof: true,
  schema: {
    summary: 'Keep a new passkey under a name; its question can be answered once',
    tags,
    body: Strict({ token: StepToken, name: PasskeyName, answer: NewPasskeyAnswer }),
    response: { 200: Type.Object({ passkey: Passkey, recoveryCodes: Nullable(Type.Array(Type.String())) }) },
  },
  errors: { 400: ['passkey-refused'], 409: ['passkey-known', 'too-many-passkeys'] },
})

const ofPasskey = Strict({ passkeyId: Uuid })

export const renamePasskey = endpoint({
  method: 'PATCH',
  url: '/second-factor/passkeys/:passkeyId',
  versioned: true,
  schema: {
    summary: 'Give a passkey another name',
    tags,
    params: ofPasskey,
    body: Strict({ name: PasskeyName }),
    response: { 200: Passkey },
  },
  errors: { 404: ['not-found'] },
})

export const removePasskey = endpoint({
  method: 'DELETE',
  url: '/second-factor/passkeys/:passkeyId',
  versioned: true,
  freshProof: true,
  schema: { summary: 'Remove a passkey', tags, params: ofPasskey, response: { 204: Type.Null() } },
  errors: { 404: ['not-found'], ...noLast },
})

export const makeRecoveryCodes = endpoint({
  method: 'POST',
  url: '/second-factor/recovery-codes',
  freshProof: true,
  schema: {
    summary: 'Ten new recovery codes, shown this once; the old ones stop working',
    tags,
    response: { 200: Type.Object({ recoveryCodes: Type.Array(Type.String()) }) },
  },
  errors: { 409: ['no-second-factor'] },
})

export const resetSecondFactor = endpoint({
  method: 'POST',
  url: '/people/:personId/second-factor/reset',
  rationed: 'mail',
  freshProof: true,
  schema: {
    summary: 'For somebody who has lost their device: take their second factor off and end their sign-ins',
    description: 'The person is told by mail, with the reason. Nobody does it to themselves.',
    tags,
    params: Strict({ personId: Uuid }),
    body: Strict({ reason: Line(300) }),
    response: { 204: Type.Null() },
  },
  errors: { 403: ['not-yourself'], 404: ['not-found'], 409: ['no-second-factor'] },
})

export const secondFactorGroups = ['nobody', 'administrators-and-coordinators', 'everyone'] as const

const settings = {
  /** Who must have a second factor. */
  secondFactorFor: OneOf(secondFactorGroups),
  /** From which day on. */
  secondFactorFrom: Day,
  /** For how many minutes after signing in or confirming the person is not asked again. */
  proofMinutes: Type.Integer({ minimum: 1, maximum: 720 }),
}
export const SignInSettings = Type.Object({ ...settings, version: Type.Integer() })
export type SignInSettings = Static<typeof SignInSettings>

export const getSignInSettings = endpoint({
  method: 'GET',
  url: '/sign-in-settings',
  schema: { summary: 'Who must have a second factor, and from when', tags, response: { 200: SignInSettings } },
})

export const editSignInSettings = endpoint({
  method: 'PATCH',
  url: '/sign-in-settings',
  versioned: true,
  freshProof: true,
  schema: {
    summary: 'Change who must have a second factor, and from when',
    description: 'Who has none by then is led to set one up after the password, before anything else.',
    tags,
    body: StrictChanges(settings),
    response: { 200: SignInSettings },
  },
})
