import { Type } from 'typebox'
import { endpoint } from './endpoint.ts'
import { Asked, PasskeyAnswer, PasskeyQuestion, StepToken } from './passkeys.ts'
import { Code } from './second-step.ts'
import { Strict } from './text.ts'

const tags = ['Confirming that it is you'] as const
/** 400, not 401: the sign-in itself is sound. */
const errors = { 400: ['wrong-proof'], 429: ['too-many-attempts'] }

export const confirmWithPassword = endpoint({
  method: 'POST',
  url: '/auth/proof/password',
  schema: {
    summary: 'Show again that it is me, with my password',
    description: 'Opens for the next minutes what answered 403 `reauthentication-required`.',
    tags,
    body: Strict({ password: Type.String({ minLength: 1, maxLength: 128 }) }),
    response: { 204: Type.Null() },
  },
  errors,
})

export const confirmWithCode = endpoint({
  method: 'POST',
  url: '/auth/proof/code',
  schema: {
    summary: 'Show again that it is me, with the code of my authenticator app',
    tags,
    body: Strict({ code: Code }),
    response: { 204: Type.Null() },
  },
  errors,
})

export const askForMyPasskey = endpoint({
  method: 'POST',
  url: '/auth/proof/passkey/question',
  schema: {
    summary: 'Show again that it is me: what the browser is to sign with a passkey',
    tags,
    response: { 200: Asked(PasskeyQuestion) },
  },
})

export const confirmWithPasskey = endpoint({
  method: 'POST',
  url: '/auth/proof/passkey',
  schema: {
    summary: 'Show again that it is me, with the answer of a passkey',
    tags,
    body: Strict({ token: StepToken, answer: PasskeyAnswer }),
    response: { 204: Type.Null() },
  },
  errors,
})
