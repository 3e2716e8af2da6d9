import { type Static, Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { Email, Instant, Line, Nullable, OneOf, Strict, Uuid } from './text.ts'

const tags = ['Sign-in'] as const
/** Long enough to be worth it, short enough that hashing cannot be used to tire the server. No rule on characters. */
export const NewPassword = Type.String({ minLength: 12, maxLength: 128 })
const Token = Type.String({ minLength: 20, maxLength: 100, pattern: '^[A-Za-z0-9_-]+$' })

export const SignedIn = Type.Object({
  accessToken: Type.String(),
  expiresAt: Instant,
  user: Type.Object({ id: Uuid, name: Type.String(), email: Type.String() }),
})
export type SignedIn = Static<typeof SignedIn>

export const secondStepWays = ['code', 'passkey', 'recovery-code'] as const

/** The password was right and is not enough. `token` opens the second step and nothing else. */
export const SecondStep = Type.Object({
  /** `prove`: show the second factor. `set-up`: one is required and there is none yet; set one up first. */
  next: OneOf(['prove', 'set-up']),
  token: Type.String(),
  expiresAt: Instant,
  /** With what it can be proved; empty where there is nothing yet. */
  ways: Type.Array(OneOf(secondStepWays)),
})
export type SecondStep = Static<typeof SecondStep>

export const signIn = endpoint({
  method: 'POST',
  url: '/auth/sign-in',
  schema: {
    summary: 'Sign in with email address and password',
    description:
      'Answers an access token (kept in memory) and sets an HttpOnly refresh cookie. 202 where a second factor is ' +
      'needed: go on with `POST /auth/second-step/…`.',
    tags,
    body: Strict({ email: Email, password: Type.String({ minLength: 1, maxLength: 128 }) }),
    response: { 200: SignedIn, 202: SecondStep },
  },
  errors: { 401: ['wrong-email-or-password'], 429: ['too-many-attempts'] },
})

export const refreshSignIn = endpoint({
  method: 'POST',
  url: '/auth/refresh',
  schema: {
    summary: 'Exchange the refresh cookie for a new one and a new access token',
    description:
      'A cookie that was exchanged already ends the sign-in, unless the request repeats the one that exchanged it ' +
      '(the same Idempotency-Key) because its answer was lost, and nobody has used that answer.',
    tags,
    response: { 200: SignedIn },
  },
  errors: { 401: ['signed-out'] },
  repeatable: true,
})

export const signOut = endpoint({
  method: 'POST',
  url: '/auth/sign-out',
  schema: { summary: 'End this sign-in', tags, response: { 204: Type.Null() } },
})

export const askForPasswordLink = endpoint({
  method: 'POST',
  url: '/auth/password-links',
  schema: {
    summary: 'Send a link to choose a new password',
    description: 'Answers the same whether or not anybody has this address.',
    tags,
    body: Strict({ email: Email }),
    response: { 202: Type.Object({ sentIfKnown: Type.Literal(true) }) },
  },
  errors: { 429: ['too-many-attempts'] },
})

export const LinkPurpose = Type.Unsafe<'invitation' | 'password-reset' | 'first-administrator'>(
  Type.String({ enum: ['invitation', 'password-reset', 'first-administrator'] }),
)

/** Looking at a link changes nothing: mail scanners follow links. */
export const lookAtLink = endpoint({
  method: 'POST',
  url: '/auth/links/look',
  schema: {
    summary: 'See what a link from a mail is for, without using it',
    tags,
    body: Strict({ token: Token }),
    response: {
      200: Type.Object({ purpose: LinkPurpose, name: Nullable(Type.String()), email: Nullable(Type.String()) }),
    },
  },
  errors: { 404: ['link-unknown'], 409: ['link-used', 'link-expired'] },
})

export const choosePassword = endpoint({
  method: 'POST',
  url: '/auth/links/choose-password',
  schema: {
    summary: 'Use a link: choose a password and be signed in',
    description: 'A link does not stand for the second factor: 202 where one is needed, as for signing in.',
    tags,
    body: Strict({ token: Token, password: NewPassword }),
    response: { 200: SignedIn, 202: SecondStep },
  },
  errors: { 404: ['link-unknown'], 409: ['link-used', 'link-expired'], 400: ['password-too-common'] },
})

export const setUpFirstAdministrator = endpoint({
  method: 'POST',
  url: '/auth/links/set-up',
  schema: {
    summary: 'Use the one-time link of an empty installation: create the first organisation and its administrator',
    tags,
    body: Strict({
      token: Token,
      organisationName: Line(200),
      givenName: Line(100),
      familyName: Nullable(Line(100)),
      email: Email,
      password: NewPassword,
    }),
    response: { 200: SignedIn, 202: SecondStep },
  },
  errors: { 404: ['link-unknown'], 409: ['link-used', 'link-expired'], 400: ['password-too-common'] },
})

export const SignInSession = Type.Object({
  id: Uuid,
  /** For example "Firefox on Windows". */
  device: Type.String(),
  startedAt: Instant,
  lastUsedAt: Instant,
  isThisOne: Type.Boolean(),
  /** Whether a second factor was shown when it began. */
  hasSecondFactor: Type.Boolean(),
})
export type SignInSession = Static<typeof SignInSession>

export const listSessions = endpoint({
  method: 'GET',
  url: '/auth/sessions',
  schema: {
    summary: 'Where I am signed in',
    tags,
    response: { 200: Type.Object({ items: Type.Array(SignInSession) }) },
  },
})

export const endSession = endpoint({
  method: 'DELETE',
  url: '/auth/sessions/:sessionId',
  schema: {
    summary: 'Sign out of one place',
    tags,
    params: Strict({ sessionId: Uuid }),
    response: { 204: Type.Null() },
  },
  errors: { 404: ['not-found'] },
})

export const signOutEverywhere = endpoint({
  method: 'POST',
  url: '/auth/sign-out-everywhere',
  schema: { summary: 'End every sign-in of mine, this one too', tags, response: { 204: Type.Null() } },
})

export const signOutElsewhere = endpoint({
  method: 'POST',
  url: '/auth/sign-out-elsewhere',
  schema: { summary: 'End every sign-in of mine but this one', tags, response: { 204: Type.Null() } },
})

export const changePassword = endpoint({
  method: 'POST',
  url: '/auth/password',
  schema: {
    summary: 'Change my password; every other sign-in ends',
    tags,
    body: Strict({ currentPassword: Type.String({ minLength: 1, maxLength: 128 }), newPassword: NewPassword }),
    response: { 204: Type.Null() },
  },
  errors: { 400: ['wrong-password', 'password-too-common'], 429: ['too-many-attempts'] },
})
