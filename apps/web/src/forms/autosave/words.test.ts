import { expect, test } from 'vitest'
import type { Snapshot, Status } from './draft.ts'
import { spokenWords, statusWords } from './words.ts'

const snapshot = (status: Status<string>, keptOn: 'device' | 'page' = 'device'): Snapshot<string> => ({
  value: '',
  status,
  isUnsaved: true,
  keptOn,
  wasPutBack: false,
  aside: undefined,
})

test.each<[Status<string>, 'device' | 'page', string]>([
  [{ kind: 'saved', at: '2026-11-26T14:05:00Z' }, 'device', 'Saved at 2:05pm'],
  [{ kind: 'no-answer' }, 'device', 'Not saved yet: no connection. What you type is kept on this device until it is.'],
  [
    { kind: 'no-answer' },
    'page',
    'Not saved yet: no connection. This browser cannot keep it for later: leave this page open until it is.',
  ],
  [{ kind: 'signed-out' }, 'device', 'Sign in again to save: what you typed is kept'],
  [{ kind: 'refused', trouble: { text: 'The campaign has closed.' } }, 'device', 'Not saved: The campaign has closed.'],
])('%j kept on the %s', (status, keptOn, words) => {
  expect(statusWords(snapshot(status, keptOn))).toBe(words)
})

test('saving again and again is not read out again and again', () => {
  const first = spokenWords(snapshot({ kind: 'saved', at: '2026-11-26T14:05:00Z' }))
  const meanwhile = spokenWords(snapshot({ kind: 'saving' }))
  const second = spokenWords(snapshot({ kind: 'saved', at: '2026-11-26T14:06:00Z' }))

  expect([first, meanwhile, second]).toEqual(['Saved', undefined, 'Saved'])
})

test('who has taken the other version is told where theirs is', () => {
  const taken = { ...snapshot({ kind: 'quiet' }), aside: { value: 'Mine' } }

  expect(statusWords(taken)).toBe('This is the other version. Yours is put aside until you close the page.')
  expect(spokenWords(taken)).toBe(statusWords(taken))
})
