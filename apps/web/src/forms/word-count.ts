export type Limit = { words: number } | { characters: number }

/** Words as people count them: what stands between spaces. */
const countWords = (text: string): number => text.trim().split(/\s+/).filter(Boolean).length

/** "You have 12 words left", "You have 1 word too many". */
export function remainingText(text: string, limit: Limit): string {
  const [left, unit] =
    'words' in limit ? [limit.words - countWords(text), 'word'] : [limit.characters - text.length, 'character']
  const count = Math.abs(left)
  const units = `${count.toLocaleString('en-GB')} ${unit}${count === 1 ? '' : 's'}`
  return left < 0 ? `You have ${units} too many` : `You have ${units} left`
}

export const isOver = (text: string, limit: Limit): boolean =>
  'words' in limit ? countWords(text) > limit.words : text.length > limit.characters
