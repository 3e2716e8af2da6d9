import { Secret, TOTP } from 'otpauth'

const seconds = 30

/** 160 bits in base32, as RFC 4226 recommends. */
export const newKey = (): string => new Secret({ size: 20 }).base32

const totpOf = (key: string, names: { issuer?: string; label?: string } = {}) =>
  new TOTP({ ...names, secret: Secret.fromBase32(key), algorithm: 'SHA1', digits: 6, period: seconds })

/** What the QR code says: `otpauth://totp/Elevate:amina%40example.org?…`. */
export const uriOf = (key: string, names: { issuer: string; label: string }): string => totpOf(key, names).toString()

/**
 * The step of 30 seconds whose code this is: the present one, the one before or the one after, because clocks of
 * phones are a little off. Null for a code of none of them.
 */
export const stepOfCode = (key: string, code: string, now: Date): number | null => {
  const token = code.replaceAll(' ', '')
  const delta = totpOf(key).validate({ token, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / (seconds * 1_000)) + delta
}
