import { notSaid, type Reading, refuse } from './reading.ts'

const invisible = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060\uFEFF]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g

/** Nearly every cell is already plain, and a large file has 100,000 of them: these are looked at once and left. */
const isPlainLine = (text: string): boolean => /^[!-~]+(?: [!-~]+)*$/.test(text)
const isPlain = (text: string): boolean => /^[ -~]*$/.test(text)

/** One line: composed letters, no invisible or control characters, single spaces. */
export function oneLine(text: string): string {
  if (isPlainLine(text)) return text
  const visible = text.normalize('NFC').replaceAll(invisible, '').replaceAll(controls, '')
  return visible.replaceAll(/\s+/g, ' ').trim()
}

const lines = (text: string): string => text.replaceAll(/\r\n?/g, '\n').split('\n').map(oneLine).join('\n').trim()

/** For comparing words as people mean them: without accents, case and punctuation. */
export function fold(text: string): string {
  const plain = isPlain(text) ? text : text.normalize('NFKD').replaceAll(/\p{M}/gu, '')
  const words = plain.toLowerCase().replaceAll(/[’'`´]/g, '')
  return (isPlain(words) ? words.replaceAll(/[^a-z0-9+]+/g, ' ') : words.replaceAll(/[^\p{L}\p{N}+]+/gu, ' ')).trim()
}

const tooLong = (most: number) => refuse('too-long', `Keep it to ${most} characters or fewer.`)

/** Free text of one line, such as a role. */
export function readLine(text: string, most: number): Reading<string> {
  const clean = oneLine(text)
  if (clean.length > most) return tooLong(most)
  return clean === '' ? notSaid : { value: clean }
}

/** Free text whose line breaks are kept, such as an address. */
export function readLines(text: string, most: number): Reading<string> {
  const clean = lines(text)
  if (clean.length > most) return tooLong(most)
  return clean === '' ? notSaid : { value: clean }
}

const mostItems = 50
const longestItem = 100

/**
 * A list separated by semicolons, else by line breaks, else by commas, so that an item may hold a comma when
 * semicolons are used. Each item once, whatever its case.
 */
export function readList(text: string): Reading<string[]> {
  const separator = [';', '\n', ','].find((candidate) => text.includes(candidate)) ?? ';'
  const items = new Map<string, string>()
  for (const item of text.split(separator).map(oneLine))
    if (fold(item) !== '' && !items.has(fold(item))) items.set(fold(item), item)
  if (items.size > mostItems) return refuse('too-many-items', `Keep the list to ${mostItems} items or fewer.`)
  if ([...items.values()].some((item) => item.length > longestItem)) return tooLong(longestItem)
  return items.size === 0 ? notSaid : { value: [...items.values()] }
}

/** The way back: a single item with a comma gets a semicolon, so that it stays one item. */
export function writeList(items: readonly string[]): string {
  const text = items.map((item) => item.replaceAll(/[;\n]/g, ',')).join('; ')
  return items.length === 1 && text.includes(',') ? `${text};` : text
}
