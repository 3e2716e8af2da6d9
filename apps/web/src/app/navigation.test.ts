import { expect, test } from 'vitest'
import { isAt, navigation } from './navigation.ts'

test.each([
  ['/', 'Home'],
  ['/recruitment', 'Recruitment'],
  ['/recruitment/1/applications', 'Recruitment'],
  ['/applications/1/checks', 'Recruitment'],
  ['/tasks', 'Support'],
  ['/support/coverage', 'Support'],
  ['/mentoring/programme/1', 'Support'],
  ['/my-applications/1', 'Applications'],
  ['/coffee-rounds/1', 'Support'],
  ['/coffee', 'Coffee'],
])('the page %s belongs to %s, and to nothing else in the bar', (pathname, text) => {
  const here = navigation.filter((entry) => isAt(entry, pathname))

  expect(here.map((entry) => entry.text)).toEqual([text])
})
