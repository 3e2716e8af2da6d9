import { expect, test } from 'vitest'
import { nextRun, servedBefore } from './rules.ts'

test.each([
  ['2026-11-23T10:00:00Z', 12, '2025-11-23T00:00:00.000Z'],
  ['2026-03-31T10:00:00Z', 1, '2026-02-28T00:00:00.000Z'],
  ['2026-01-15T10:00:00Z', 6, '2025-07-15T00:00:00.000Z'],
])('on %s, with %i months, what is from before %s has served its time', (now, months, before) => {
  expect(servedBefore(new Date(now), months).toISOString()).toBe(before)
})

test.each([
  ['2026-11-23T02:00:00Z', '2026-11-23T03:20:00.000Z'],
  ['2026-11-23T10:00:00Z', '2026-11-24T03:20:00.000Z'],
  ['2026-07-23T10:00:00Z', '2026-07-24T02:20:00.000Z'],
  ['2026-07-23T23:30:00Z', '2026-07-24T02:20:00.000Z'],
  ['2026-10-24T12:00:00Z', '2026-10-25T03:20:00.000Z'],
])('after %s the next run is at %s', (now, next) => {
  expect(nextRun(new Date(now)).toISOString()).toBe(next)
})
