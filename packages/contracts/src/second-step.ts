import { type Static, Type } from 'typebox'
import { SignedIn } from './auth.ts'
import { endpoint } from './endpoint.ts'
import { Asked, NewPasskeyAnswer, NewPasskeyQuestion, PasskeyAnswer, PasskeyQuestion, StepToken } from './passkeys.ts'
import { Line, Strict } from './text.ts'

const tags = ['Second step of signing in'] as const
/** Six digits; spaces as apps show them are fine. */
export const Code = Type.String({ 'x-trimmed': true, maxLength: 20, pattern: '^[0-9]{3} ?[0-9]{3}$' })
/** Capitals or not, with or without dashes and spaces. */
export const RecoveryCode = Type.String({
  'x-trimmed': true,
  minLength: 10,
  maxLength: 40,
  pattern: '^[A-Za-z0-9 -]+$',
})
export const PasskeyName = Line(60)

const errors = { 401: ['second-step-over', 'wrong-proof'], 429: ['too-many-attempts'] }
const setUpErrors = { 401: ['second-step-over'], 400: ['wrong-code'] }

/** The key of an authenticator app: as text to type, and as the address that the QR code says. */
export const NewAuthenticator = Type.Object({ key: Type.String(), uri: Type.String() })
export type NewAuthenticator = Static<typeof NewAuthenticator>

/** Signed in, with ten codes that are never shown again. */
export const SetUpAndSignedIn = Type.Object({ signedIn: SignedIn, recoveryCodes: Type.Array(Type.String()) })
export type SetUpAndSignedIn = Static<typeof SetUpAndSignedIn>

export const proveWithCode = endpoint({
  method: 'POST',
  url: '/auth/second-step/code',
  schema: {
    summary: 'Second step: the code that the authenticator app shows; each works once',
    tags,
    body: Strict({ token: StepToken, code: Code }),
    response: { 200: SignedIn },
  },
  errors,
})

export const proveWithRecoveryCode = endpoint({
  method: 'POST',
  url: '/auth/second-step/recovery-code',
  schema: {
    summary: 'Second step: one of the ten recovery codes, which is used up by it',
    tags,
    body: Strict({ token: StepToken, code: RecoveryCode }),
    response: { 200: SignedIn },
  },
  errors,
})

export const askForPasskey = endpoint({
  method: 'POST',
  url: '/auth/second-step/passkey/question',
  schema: {
    summary: 'Second step: what the browser is to sign with a passkey',
    tags,
    body: Strict({ token: StepToken }),
    response: { 200: Type.Object({ question: PasskeyQuestion }) },
  },
  errors,
})

export const proveWithPasskey = endpoint({
  method: 'POST',
  url: '/auth/second-step/passkey',
  schema: {
    summary: 'Second step: the answer of a passkey',
    tags,
    body: Strict({ token: StepToken, answer: PasskeyAnswer }),
    response: { 200: SignedIn },
  },
  errors,
})

export const beginAuthenticatorAtSignIn = endpoint({
  method: 'POST',
  url: '/auth/second-step/authenticator',
  schema: {
    summary: 'A second factor is required and missing: begin with an authenticator app',
    tags,
    body: Strict({ token: StepToken }),
    response: { 200: NewAuthenticator },
  },
  errors: setUpErrors,
})

export const confirmAuthenticatorAtSignIn = endpoint({
  method: 'POST',
  url: '/auth/second-step/authenticator/confirmation',
  schema: {
    summary: 'Confirm the app with a code that it shows, and be signed in',
    tags,
    body: Strict({ token: StepToken, code: Code }),
    response: { 200: SetUpAndSignedIn },
  },
  errors: setUpErrors,
})

export const beginPasskeyAtSignIn = endpoint({
  method: 'POST',
  url: '/auth/second-step/new-passkey/question',
  schema: {
    summary: 'A second factor is required and missing: begin with a passkey',
    tags,
    body: Strict({ token: StepToken }),
    response: { 200: Type.Object({ question: NewPasskeyQuestion }) },
  },
  errors: setUpErrors,
})

export const addPasskeyAtSignIn = endpoint({
  method: 'POST',
  url: '/auth/second-step/new-passkey',
  schema: {
    summary: 'Keep the new passkey, and be signed in',
    tags,
    body: Strict({ token: StepToken, name: PasskeyName, answer: NewPasskeyAnswer }),
    response: { 200: SetUpAndSignedIn },
  },
  errors: { ...setUpErrors, 400: ['passkey-refused'] },
})

export const askForAnyPasskey = endpoint({
  method: 'POST',
  url: '/auth/passkey/question',
  schema: {
    summary: 'Sign in with a passkey alone: what the browser is to sign',
    description: 'Says nothing about anybody: whoever holds the device chooses the passkey.',
    tags,
    response: { 200: Asked(PasskeyQuestion) },
  },
  errors: { 429: ['too-many-attempts'] },
})

export const signInWithPasskey = endpoint({
  method: 'POST',
  url: '/auth/passkey',
  schema: {
    summary: 'Sign in with a passkey alone: a device that has checked who holds it is both factors',
    tags,
    body: Strict({ token: StepToken, answer: PasskeyAnswer }),
    response: { 200: SignedIn },
  },
  errors,
})
