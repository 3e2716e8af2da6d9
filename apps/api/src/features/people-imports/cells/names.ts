import { oneLine } from './plain-text.ts'
import { notSaid, type Reading, refuse } from './reading.ts'

const longestName = 100
const titles = /^(mr|mrs|ms|miss|mx|dr|prof|professor|rev|revd|sir|dame|lord|lady|cllr)\.? +(?=\S)/i
const particle = /^(van|von|der|den|de|del|della|di|da|dos|du|la|le|ter|ten|bin|ibn|al|el|st|st\.)$/i

/** Typed without care for case, which then says nothing about how the person writes the name. */
export const isWithoutCase = (text: string): boolean =>
  text.length > 1 && (text === text.toUpperCase()) !== (text === text.toLowerCase())

/** A name as the person writes it; only names all in capitals or all in small letters are given the usual case. */
export function readName(text: string): Reading<string> {
  const name = oneLine(text)
  if (name === '') return notSaid
  if (name.length > longestName) return refuse('too-long', `Keep the name to ${longestName} characters or fewer.`)
  if (/\S@\S+\.\S/.test(name)) return refuse('name-is-an-address', 'This is an e-mail address. Enter a name.')
  return { value: isWithoutCase(name) ? usualCase(name) : name }
}

/** O'Connor, Smith-Jones, McDonald. Two consonants are taken for initials (TJ) and left. */
function usualCase(name: string): string {
  if (/^[B-DF-HJ-NP-TV-XZ]{2}$/.test(name)) return name
  const lower = name.toLowerCase()
  const capitalised = lower.replaceAll(
    /(^|[\s\-.(]|(?<=\b[\p{L}])['’])(\p{L})/gu,
    (_, before, letter) => before + letter.toUpperCase(),
  )
  return capitalised.replaceAll(/\bMc(\p{L})(?=\p{L})/gu, (_, letter) => `Mc${letter.toUpperCase()}`)
}

export type FullName = { givenName: string; familyName: string; preferredName: string }

/**
 * Splits a name given in one cell: “Surname, First”, a title in front, a familiar name in brackets, and small words
 * that belong to the family name (van, de, al …). One word is a given name. The preview shows what came of it.
 */
export function splitFullName(text: string): FullName {
  const preferredName = /\(([^)]+)\)|["“]([^"”]+)["”]/.exec(text)
  const bare = oneLine(text.replace(/\([^)]*\)|["“][^"”]*["”]/g, ' ')).replace(titles, '')
  const [family, given] = bare.split(',', 2).map((part) => part.trim())
  const parts = given ? { givenName: given.replace(titles, ''), familyName: family ?? '' } : splitAtFamilyName(bare)
  return { ...parts, preferredName: oneLine(preferredName?.[1] ?? preferredName?.[2] ?? '') }
}

function splitAtFamilyName(name: string): { givenName: string; familyName: string } {
  const words = name.replaceAll(',', ' ').split(' ').filter(Boolean)
  let start = words.length - 1
  while (start > 1 && particle.test(words[start - 1] ?? '')) start -= 1
  if (words.length < 2) return { givenName: words.join(' '), familyName: '' }
  return { givenName: words.slice(0, start).join(' '), familyName: words.slice(start).join(' ') }
}
