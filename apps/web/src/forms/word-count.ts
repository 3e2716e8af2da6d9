import { countWords } from '@elevate/contracts/word-count'

export type Limit = { words: number } | { characters: number }

/** How much room is left, in words as the API counts them or in UTF-16 units. Below 0 it is too much. */
const roomIn = (text: string, limit: Limit): number =>
  'words' in limit ? limit.words - countWords(text) : limit.characters - text.length

/** "You have 12 words left", "3 words too many". */
export function remainingText(text: string, limit: Limit): string {
  const left = roomIn(text, limit)
  const unit = 'words' in limit ? 'word' : 'character'
  const count = Math.abs(left)
  const units = `${count.toLocaleString('en-GB')} ${unit}${count === 1 ? '' : 's'}`
  return left < 0 ? `${units} too many` : `You have ${units} left`
}

export const isOver = (text: string, limit: Limit): boolean => roomIn(text, limit) < 0
