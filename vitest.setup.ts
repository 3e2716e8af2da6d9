import { afterEach, beforeEach, expect, vi } from 'vitest'

/**
 * What a program complains about is a finding: a test in which something was written to `console.error` fails, unless
 * the test itself expects it (`vi.spyOn(console, 'error')` in the test takes this one's place).
 */
const complaints: string[] = []

beforeEach(() => {
  complaints.length = 0
  vi.spyOn(console, 'error').mockImplementation((...words) => {
    complaints.push(words.map(String).join(' '))
  })
})

afterEach(() => {
  vi.mocked(console.error).mockRestore()
  expect(complaints, 'written to console.error').toEqual([])
})
