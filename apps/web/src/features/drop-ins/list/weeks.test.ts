import type { DropIn } from '@elevate/contracts/drop-in-fields'
import { expect, test } from 'vitest'
import { monthGrid, monthWords, otherMonth, weeksOf } from './weeks.ts'

const on = (day: string) => ({ id: day, day }) as DropIn

test('sessions stand by week and day, from Monday to Sunday', () => {
  const weeks = weeksOf(
    [on('2026-11-27'), on('2026-11-29'), on('2026-11-30'), on('2026-12-10')],
    new Date('2026-11-26T10:00:00Z'),
  )

  expect(weeks.map(({ heading, days }) => [heading, days.map(({ day }) => day)])).toEqual([
    ['This week', ['2026-11-27', '2026-11-29']],
    ['Next week', ['2026-11-30']],
    ['Week of 7 December', ['2026-12-10']],
  ])
})

test('a month is whole weeks', () => {
  const grid = monthGrid('2026-11')

  expect([grid.length, grid[0]?.[0]?.day, grid.at(-1)?.at(-1)?.day]).toEqual([6, '2026-10-26', '2026-12-06'])
  expect([otherMonth('2026-12', 1), otherMonth('2026-01', -1), monthWords('2026-11')]).toEqual([
    '2027-01',
    '2025-12',
    'November 2026',
  ])
})
