import { randomBytes, randomInt } from 'node:crypto'
import { hashRaw } from '@node-rs/argon2'
import { passwordCost } from '../passwords.ts'

/** Without letters that look like digits, so that a code survives being written down. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
const howMany = 10
const length = 12

/** 60 bits, in groups of four: "7k3m-9xtp-2vqd". */
const newCode = (): string =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)])
    .join('')
    .replaceAll(/(.{4})(?!$)/g, '$1-')

/** As it was meant, however it was typed. */
const plain = (code: string): string =>
  code.toLowerCase().replaceAll(/[ -]/g, '').replaceAll('o', '0').replaceAll(/[il]/g, '1')

/** Slow on purpose, like a password's: sixty bits could otherwise be tried out by who has copied the table. */
export const hashRecoveryCode = async (code: string, salt: string): Promise<string> => {
  const hash = await hashRaw(plain(code), { ...passwordCost, salt: Buffer.from(salt, 'base64url') })
  return hash.toString('base64url')
}

/** Ten codes to be shown once, and what is kept of them. One salt for all, so that one hash looks a code up. */
export const newRecoveryCodes = async (): Promise<{ codes: string[]; salt: string; hashes: string[] }> => {
  const codes = Array.from({ length: howMany }, newCode)
  const salt = randomBytes(16).toString('base64url')
  return { codes, salt, hashes: await Promise.all(codes.map((code) => hashRecoveryCode(code, salt))) }
}
