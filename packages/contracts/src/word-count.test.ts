import { expect, test } from 'vitest'
import { countWords } from './word-count.ts'

test.each([
  ['', 0],
  [' \n\t ', 0],
  ['one', 1],
  ['  two   words ', 2],
  ['a line\r\nand\n\nanother', 4],
  ['a well-known, hard-won skill', 4],
  ["I don't know Žukauskas-O'Connor’s answer", 5],
  ['no\u00a0break\u2003space\u2028here', 4],
  ['Nguyễn 患者 ❤️', 3],
  ['3.5 hours/week', 2],
  ['yes – no', 3],
])('%j has %i words', (text, words) => {
  expect(countWords(text)).toBe(words)
})
