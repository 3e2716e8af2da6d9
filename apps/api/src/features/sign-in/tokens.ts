import { createHash, createHmac, randomBytes } from 'node:crypto'

/** 128 bits, short enough for a link in a mail. */
export const newToken = (): string => randomBytes(16).toString('base64url')

/** Only this is kept: who reads the database cannot sign in with it. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('base64url')

/**
 * The refresh token that follows this one. It follows from its predecessor and the server's secret, so two tabs that
 * ask at the same moment get the same one.
 */
export const nextToken = (token: string, secret: string): string =>
  createHmac('sha256', secret).update(`refresh:${token}`).digest('base64url')
