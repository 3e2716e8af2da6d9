/** A text without what does not tell words apart; `at` says for each letter where in the source it stands. */
export type Folded = { text: string; at: number[]; until: number[]; isCapital: boolean[] }

/** Letters that have no accent to take off. */
const plainLetters: Record<string, string> = {
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
}
const apostrophes = /[‘’‚‛ʼʻ´`′＇]/
const hyphens = /[‐‑‒–—−]/
/** Accents, soft hyphens and what has no width. */
const unseen = /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u

/** Small letters without accents, one kind of apostrophe and hyphen, in whatever normal form it was typed. */
export const fold = (words: string): Folded => {
  const folded: Folded = { text: '', at: [], until: [], isCapital: [] }
  let place = 0
  for (const letter of words) {
    const plain = plainOf(letter)
    const isCapital = letter.toLowerCase() !== letter
    for (let unit = 0; unit < plain.length; unit += 1) {
      folded.at.push(place)
      folded.until.push(place + letter.length)
      folded.isCapital.push(isCapital)
    }
    folded.text += plain
    // What is not seen belongs to the letter before it.
    if (plain === '' && folded.until.length > 0) folded.until[folded.until.length - 1] = place + letter.length
    place += letter.length
  }
  return folded
}

const plainOf = (letter: string): string => {
  if (apostrophes.test(letter)) return "'"
  const bare = [...letter.normalize('NFKD')].filter((one) => !unseen.test(one)).join('')
  const small = bare.toLowerCase()
  if (hyphens.test(small)) return '-'
  return plainLetters[small] ?? small
}

/** Where a span of the folded text stands in the source. */
export const sourceSpan = ({ at, until }: Folded, [from, to]: readonly [number, number]): [number, number] => [
  at[from] ?? 0,
  until[to - 1] ?? 0,
]
