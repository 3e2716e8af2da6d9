import { describe, expect, test } from 'vitest'
import type { Cell } from '../../../spreadsheets/table.ts'
import { readDate } from '../cells/dates.ts'
import { isRefused } from '../cells/reading.ts'
import { settleCrosses } from './cross-columns.ts'
import { settleDateColumn } from './date-columns.ts'

const column = (...cells: Cell[]) => cells.map((cell, i) => ({ line: i + 2, cell }))

test.each<[Cell, string | null]>([
  ['2026-10-08', '2026-10-08'],
  ['2026-10-08T00:00:00', '2026-10-08'],
  ['08/10/2026', '2026-10-08'],
  ['8-10-26', '2026-10-08'],
  ['08.10.2026', '2026-10-08'],
  ['08/10/2026 00:00', '2026-10-08'],
  ['8 Oct 2026', '2026-10-08'],
  ['8th October 2026', '2026-10-08'],
  ['Thursday 8 October 2026', '2026-10-08'],
  ['08-Oct-26', '2026-10-08'],
  ['Oct 8, 2026', '2026-10-08'],
  ['46303', '2026-10-08'],
  [46303, '2026-10-08'],
  [{ date: '2026-10-08' }, '2026-10-08'],
  ['29/02/2024', '2024-02-29'],
  ['', null],
  ['tbc', null],
  ['29/02/2025', 'refused: date-impossible'],
  ['10/13/2026', 'refused: date-wrong-order'],
  ['32/13/2026', 'refused: date-impossible'],
  ['autumn 2026', 'refused: date-unreadable'],
  ['2026-13-01', 'refused: date-unreadable'],
  ['12', 'refused: date-unreadable'],
])('%j is %j where the day comes first', (cell, expected) => {
  const reading = readDate(cell, 'day-first')

  expect(isRefused(reading) ? `refused: ${reading.rule}` : reading.value).toBe(expected)
})

describe('a column of dates', () => {
  test('stops the import when nothing tells day and month apart, with five samples both ways', () => {
    const settled = settleDateColumn(
      column('03/04/2026', '01/02/2026', '05/05/2026', '02/01/2026', '12/11/2025', '06/07/2026', '07/08/2026'),
    )

    expect(settled).toMatchObject({ status: 'unsettled', why: 'nothing-tells' })
    expect(settled.status === 'unsettled' && settled.samples).toHaveLength(5)
    expect(settled.status === 'unsettled' && settled.samples[0]).toEqual({
      line: 2,
      typed: '03/04/2026',
      dayFirst: '2026-04-03',
      monthFirst: '2026-03-04',
    })
  })

  test('is settled by one date that can be read only one way, and says which', () => {
    expect(settleDateColumn(column('03/04/2026', '27/11/2025'))).toEqual({
      status: 'settled',
      order: 'day-first',
      remark: 'Read with the day first, because row 3 says 27/11/2025.',
    })
    expect(settleDateColumn(column('03/04/2026', '11/27/2025'))).toMatchObject({
      status: 'settled',
      order: 'month-first',
    })
  })

  test('names the rows when it contradicts itself', () => {
    expect(settleDateColumn(column('27/11/2025', '03/04/2026', '11/28/2025'))).toMatchObject({
      status: 'unsettled',
      why: 'contradicts-itself',
      dayFirstLines: [2],
      monthFirstLines: [4],
    })
  })

  test.each([
    ['ISO dates', column('2026-04-03', '2026-05-04')],
    ['real dates', column({ date: '2026-04-03' })],
    ['months in words', column('3 Apr 2026')],
    ['the same number twice', column('05/05/2026', '')],
    ['nothing', column('', '')],
  ])('needs no answer for %s', (_, values) => {
    expect(settleDateColumn(values)).toEqual({ status: 'settled', order: 'day-first', remark: null })
  })

  test('warns where Excel may already have swapped days and months', () => {
    const settled = settleDateColumn(column({ date: '2026-04-03' }, { date: '2026-02-11' }, '27/11/2025'))

    expect(settled.status === 'settled' && settled.remark).toContain('Excel may have swapped day and month')
  })
})

test('an x means yes, also beside Y and N, but no beside a tick, and the person can overrule both', () => {
  expect(settleCrosses(['Y', 'N', 'x', ''], undefined)).toEqual({
    means: 'yes',
    remark: 'x was read as “yes” (1 row).',
  })
  expect(settleCrosses(['✓', 'x', 'x'], undefined)).toEqual({ means: 'no', remark: 'x was read as “no” (2 rows).' })
  expect(settleCrosses(['Y', 'x'], 'not-said').means).toBe('not-said')
  expect(settleCrosses(['Y', 'N'], undefined).remark).toBeNull()
})
