import { expect, test } from 'vitest'
import { decidedByEssential, essentialInWords, pointsInWords } from './ranking.ts'

const scored = (place: number, total: number, essentialTotal: number) => ({
  place,
  total,
  mostPossible: 1600,
  essentialTotal,
})

test('where the essential criteria decided between equal points, they are shown, and nowhere else', () => {
  const candidates = [scored(1, 1450, 800), scored(2, 1200, 750), scored(3, 1200, 700), scored(4, 900, 600)]

  expect(candidates.map(decidedByEssential(candidates))).toEqual([false, true, true, false])
  expect(candidates.map(pointsInWords)).toEqual(['14.5 of 16', '12 of 16', '12 of 16', '9 of 16'])
  expect(essentialInWords(scored(2, 1200, 750))).toBe('7.5 of them for essential criteria')
})

test('who is equal in both shares a place, and nothing has decided', () => {
  const candidates = [scored(1, 1200, 700), scored(1, 1200, 700)]

  expect(candidates.map(decidedByEssential(candidates))).toEqual([false, false])
})

test('without scores there is nothing to decide by', () => {
  const none = { place: null, total: null, mostPossible: null, essentialTotal: null }

  expect([pointsInWords(none), decidedByEssential([none, none])(none)]).toEqual(['No scores', false])
})
