import { expect, test } from 'vitest'
import { ticked } from './ticked.ts'

const order = ['ramp', 'loop', 'breaks'] as const

test.each([
  ['the first tick', [], 'loop', ['loop']],
  ['a second one, kept in the order of the boxes', ['loop'], 'ramp', ['ramp', 'loop']],
  ['pressing again', ['ramp', 'loop'], 'loop', ['ramp']],
  ['"none of these" takes off the others', ['ramp', 'loop'], 'none', ['none']],
  ['another one takes off "none of these"', ['none'], 'breaks', ['breaks']],
  ['"none of these" can be taken off again', ['none'], 'none', []],
] as const)('%s', (_what, value, pressed, after) => {
  expect(ticked<string>({ value, order, none: 'none' }, pressed)).toEqual(after)
})
