import { expect, test } from 'vitest'
import { after, before, pagesOf, screenOf } from './pages.ts'

const question = { prompt: '', hint: '', wordLimit: 300, isRequired: true, isHiddenFromPanel: false, words: '' }
const saved = { savedAt: null, version: 0 }
const pages = pagesOf({ questions: ['a', 'b'].map((id) => ({ id, ...question, ...saved })) })

test('the questions of the campaign come one on a page, between background and time', () => {
  expect(after(pages, 'link')).toEqual({ next: 'question/a', isLast: true })
  expect(after(pages, 'question/a')).toEqual({ next: 'question/b', isLast: false })
  expect(after(pages, 'question/b')).toEqual({ next: 'time', isLast: true })
})

test('after the referees come the equality questions, and the way back leads through every page', () => {
  const back = ['referees']
  for (let path = before(pages, 'referees'); path !== undefined; path = before(pages, path)) back.unshift(path)

  expect(after(pages, 'referees')).toEqual({ next: 'equality', isLast: true })
  expect(back).toEqual(pages.map(({ path }) => path))
})

test.each([
  ['email', 'contact'],
  ['questions/b', 'question/b'],
  ['referees/1/email', 'referees'],
  ['hasReadNotice', 'review'],
])('a fault in %s is put right on the page %s', (field, screen) => {
  expect(screenOf({ field })).toBe(screen)
})
