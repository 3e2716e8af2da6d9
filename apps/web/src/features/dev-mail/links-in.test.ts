import { expect, test } from 'vitest'
import { linksIn } from './links-in.ts'

test('a link in a mail can be followed, without the full stop after it', () => {
  const parts = linksIn('Open http://localhost:3000/link/abc_-1. It works once (https://a.example/b).')

  expect(parts.filter((part) => part.isLink).map((part) => part.text)).toEqual([
    'http://localhost:3000/link/abc_-1',
    'https://a.example/b',
  ])
  expect(parts.map((part) => part.text).join('')).toBe(
    'Open http://localhost:3000/link/abc_-1. It works once (https://a.example/b).',
  )
})

test('other kinds of address stay text', () => {
  expect(linksIn('javascript:alert(1)')).toEqual([{ at: 0, text: 'javascript:alert(1)', isLink: false }])
})
