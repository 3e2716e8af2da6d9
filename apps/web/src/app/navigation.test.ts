import { expect, test } from 'vitest'
import { isAt, navigation } from './navigation.ts'

test.each([
  ['/', 'Home'],
  ['/recruitment', 'Recruitment'],
  ['/recruitment/1/applications', 'Recruitment'],
  ['/applications/1/checks', 'Recruitment'],
  ['/tasks', 'Recruitment'],
  ['/my-applications/1', 'Applications'],
  ['/coffee-rounds/1', 'Coffee'],
])('the page %s belongs to %s, and to nothing else in the bar', (pathname, text) => {
  const here = navigation.filter((entry) => isAt(entry, pathname))

  expect(here.map((entry) => entry.text)).toEqual([text])
})
