import jwt from '@fastify/jwt'
import type { FastifyInstance } from 'fastify'
import fp from 'fastify-plugin'
import type { Claims } from './access.ts'

declare module '@fastify/jwt' {
  interface FastifyJWT {
    payload: Claims
    user: Claims
  }
}

export const accessTokenMinutes = 10
const party = 'elevate'

/**
 * Access tokens. The library by default asks for no expiry, issuer or audience and answers 500 for an algorithm that
 * is not listed, so all of it is said here. Verified tokens are cached until they expire.
 */
export const tokens = fp(async (app: FastifyInstance, { secret }: { secret: string }) => {
  await app.register(jwt, {
    secret,
    sign: { algorithm: 'HS256', iss: party, aud: party, expiresIn: `${accessTokenMinutes}m` },
    verify: {
      algorithms: ['HS256'],
      allowedIss: party,
      allowedAud: party,
      requiredClaims: ['exp', 'iat', 'sub', 'sid', 'grants', 'iss', 'aud'],
      cache: 5_000,
    },
  })
})
