import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const algorithm = 'aes-256-gcm'
const ivBytes = 12
const tagBytes = 16

/** A key of its own for this one purpose, out of the deployment's secret. */
const keyFrom = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'elevate: keys of authenticator apps', 32))

/** Encrypts for one person: moved to another person's row it cannot be opened. */
export const seal = (text: string, { secret, personId }: { secret: string; personId: string }): string => {
  const iv = randomBytes(ivBytes)
  const cipher = createCipheriv(algorithm, keyFrom(secret), iv).setAAD(Buffer.from(personId))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** Undefined for what was sealed with another secret, for somebody else, or has been changed. */
export const unseal = (
  sealed: string,
  { secret, personId }: { secret: string; personId: string },
): string | undefined => {
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const decipher = createDecipheriv(algorithm, keyFrom(secret), bytes.subarray(0, ivBytes))
      .setAAD(Buffer.from(personId))
      .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
    return decipher.update(bytes.subarray(ivBytes + tagBytes), undefined, 'utf8') + decipher.final('utf8')
  } catch {
    return undefined
  }
}
