import { commonWords } from './common-word-rules.ts'
import { type Folded, fold, sourceSpan } from './fold-rules.ts'

/** Who wrote it, as far as it is known: what of this stands in an answer tells whose it is. */
export type Writer = {
  givenName: string
  familyName: string | null
  preferredName: string | null
  address: string | null
}

type Covered = { words: string; covered: number }

export const cover = '[covered]'

/** Start and end, in the folded text. */
type Span = readonly [number, number]

/**
 * An answer as a panel may read it: without the writer's names, e-mail addresses, phone numbers, postcodes and links.
 * Compared without accents, capitals, kinds of apostrophe and line breaks within a word; what is left stays as it was
 * typed. `covered` counts the passages.
 */
export const coverIdentity = (words: string, writer: Writer): Covered => {
  const folded = fold(words)
  return coverSpans(words, folded, [...patterned(folded.text), ...named(folded, writer)])
}

/** Covers passages wherever they stand, as a coordinator marked them. Undefined where one of them is not there. */
export const coverPassages = (words: string, passages: readonly string[]): Covered | undefined => {
  const folded = fold(words)
  const found = passages.map((passage) => spansOf(folded.text, loosely(fold(passage.trim()).text)))
  if (found.some((spans) => spans.length === 0)) return undefined
  return coverSpans(words, folded, found.flat())
}

const contacts = [
  // E-mail addresses, also "name (at) example.org".
  /[^\s@<>()[\],;:"]+(?:@|\s?[[(]\s?at\s?[\])]\s?)[^\s@<>()[\],;:"]+\.[a-z]{2,}/g,
  /(?:https?:\/\/|www\.)\S+/g,
  /(?<![\p{L}\p{N}@.-])(?:[a-z0-9-]+\.)+(?:com|org|net|uk|co|io|me|info|blog|social|app|online|site|eu|wales|scot)(?:\/\S*)?(?![\p{L}\p{N}])/gu,
  // Handles: "@beatrix".
  /(?<![\p{L}\p{N}@])@[a-z0-9_.]{2,}(?:@[a-z0-9.-]+)?/gu,
  // UK postcodes (domain.md 7a), with any white space in the middle.
  /(?<![a-z0-9])(?:gir\s*0aa|(?:[a-pr-uwyz](?:[0-9]{1,2}|[0-9][a-hjkpstuw]|[a-hk-y][0-9]{1,2}|[a-hk-y][0-9][abehmnprvwxy]))\s*[0-9][abd-hjlnp-uw-z]{2})(?![a-z0-9])/g,
] as const

const phoneNumber = /(?<![\p{L}\p{N}])(?:\+|\(?0)[\d\s().-]{7,20}\d(?!\d)/gu

const patterned = (text: string): Span[] => [
  ...contacts.flatMap((pattern) => spansOf(text, pattern)),
  ...spansOf(text, phoneNumber).filter(([from, to]) => isPhoneNumber(text.slice(from, to))),
]

/** 10 or 11 digits from the UK, 9 in a few areas with an area code of five; 8 to 15 from elsewhere (domain.md 7b). */
const isPhoneNumber = (typed: string): boolean => {
  const digits = typed.replaceAll(/\D/g, '')
  if (typed.startsWith('+')) return digits.length >= 8 && digits.length <= 16
  return digits.startsWith('00')
    ? digits.length >= 11 && digits.length <= 17
    : digits.length >= 10 && digits.length <= 11
}

const named = (folded: Folded, writer: Writer): Span[] => {
  const called = [writer.givenName, writer.preferredName ?? '']
  const names = [...new Set([...called, writer.familyName ?? ''].flatMap(partsOfName))]
  const initials = called.map((name) => fold(name.trim()).text.slice(0, 1)).filter((one) => /\p{L}/u.test(one))
  const spans = names.flatMap((name) =>
    spansOf(folded.text, nameIn(name, initials)).filter((span) => isName(folded, name, span)),
  )
  return [...spans, ...initialsOf(folded, writer), ...addressLines(folded.text, writer.address)]
}

/** "Žukauskas-O'Connor" is looked for as a whole and by its parts. A single letter is no name to look for. */
const partsOfName = (typed: string): string[] => {
  const whole = fold(typed).text.trim()
  return [whole, ...whole.split(/[\s-]+/), ...whole.split(/[\s'-]+/), whole.replaceAll("'", '')].filter(
    (part) => part.length > 1,
  )
}

const titles = String.raw`(?:(?:mrs?|miss|ms|mx|dr|prof(?:essor)?|sir|dame|lady|lord|rev(?:erend)?)\.?\s+)?`

/** With a title or initials before it ("Mrs B. Winterbourne"), in the plural, and across the end of a line. */
const nameIn = (name: string, initials: readonly string[]): RegExp => {
  const undotted = initials.length > 0 ? String.raw`|[${initials.join('')}]\s+` : ''
  const plural = name.length > 3 ? '(?:e?s)?' : ''
  const before = String.raw`(?<![\p{L}\p{N}])${titles}(?:\p{L}\.\s*${undotted})*`
  return new RegExp(`${before}${loosely(name, true).source}${plural}${String.raw`(?![\p{L}\p{N}])`}`, 'gu')
}

/** Names that are common words, and very short ones, count only where they are written as names are. */
const isName = (folded: Folded, name: string, [from, to]: Span): boolean => {
  if (name.length > 2 && !commonWords.has(name)) return true
  const at = folded.text.slice(from, to).search(loosely(name, true)) + from
  return folded.isCapital[at] ?? false
}

/** "B. W." and "B.W.": the initials of the whole name, with dots. */
const initialsOf = (folded: Folded, { givenName, familyName, preferredName }: Writer): Span[] => {
  if (!familyName) return []
  const last = fold(familyName.trim()).text.slice(0, 1)
  const firsts = [givenName, preferredName ?? ''].map((name) => fold(name.trim()).text.slice(0, 1))
  const spans = [...new Set(firsts)].flatMap((first) =>
    first && last ? spansOf(folded.text, new RegExp(`(?<![\\p{L}\\p{N}])${first}\\.\\s?${last}\\.`, 'gu')) : [],
  )
  return spans.filter(([from]) => folded.isCapital[from] ?? false)
}

/** Lines of the address that have a number in them: the house and the street. */
const addressLines = (text: string, address: string | null): Span[] =>
  (address ?? '')
    .split(/[\n,]/)
    .map((line) => fold(line.trim()).text)
    .filter((line) => line.length > 5 && /\d/.test(line))
    .flatMap((line) => spansOf(text, loosely(line)))

/** A pattern for this text with any white space where it has some; within words a line may end. */
const loosely = (text: string, acrossLines = false): RegExp => {
  const between = acrossLines ? '(?:-?\\s*\\n\\s*)?' : ''
  const letters = [...text.replaceAll(/\s+/g, ' ')].map((one) =>
    one === ' ' ? '\\s+' : one.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`),
  )
  return new RegExp(letters.join(between), 'gu')
}

const spansOf = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length] as const)

/** Spans that touch, or have nothing but a space or a mark between them, are one: their number tells nothing. */
const coverSpans = (words: string, folded: Folded, spans: readonly Span[]): Covered => {
  const sorted = spans.map((span) => sourceSpan(folded, span)).toSorted((a, b) => a[0] - b[0])
  const merged: [number, number][] = []
  for (const [from, to] of sorted) {
    const last = merged.at(-1)
    if (last && /^[\s'’-]*$/.test(words.slice(last[1], from))) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  const pieces = merged.map(([from], index) => words.slice(merged[index - 1]?.[1] ?? 0, from) + cover)
  return { words: pieces.join('') + words.slice(merged.at(-1)?.[1] ?? 0), covered: merged.length }
}
