import { expect, test } from 'vitest'
import { freeSlug, slugFrom } from './slug-rules.ts'

test.each([
  ['Patient Safety Partners 2027', 'patient-safety-partners-2027'],
  ['  Partners – wanted (now!)  ', 'partners-wanted-now'],
  ["Ystrad Mynach: partneriaid diogelwch cleifion â'r teulu", 'ystrad-mynach-partneriaid-diogelwch-cleifion-ar'],
  ['患者安全', 'recruitment'],
  ['Supercalifragilisticexpialidociouspatientsafetypartner', 'supercalifragilisticexpialidociouspatientsafetypar'],
])('"%s" is found at %s', (title, slug) => {
  expect(slugFrom(title)).toBe(slug)
})

test('an address that was used once gets a number, and a used number the next', () => {
  expect(freeSlug('partners', [])).toBe('partners')
  expect(freeSlug('partners', ['partners', 'partners-2', 'partners-4'])).toBe('partners-3')
})
