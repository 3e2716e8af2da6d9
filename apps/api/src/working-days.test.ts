import { describe, expect, it } from 'vitest'
import { bankHolidays, easterSunday } from './bank-holidays.ts'
import { isWorkingDay, workingDaysLater } from './working-days.ts'

/** As published for England and Wales on https://www.gov.uk/bank-holidays (Open Government Licence v3.0). */
const PUBLISHED: Record<number, string> = {
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
}

describe("England's bank holidays", () => {
  it.each(Object.entries(PUBLISHED))('of %s are those that GOV.UK published', (year, days) => {
    expect(bankHolidays(Number(year))).toEqual(days.split(' ').map((day) => `${year}-${day}`))
  })

  it.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('follow Easter, which in %i is on %s', (year, easter) => {
    expect(easterSunday(year)).toBe(easter)
  })
})

describe('a working day', () => {
  it.each([
    ['a Friday', '2026-11-27', true],
    ['a Saturday', '2026-11-28', false],
    ['a Sunday', '2026-11-29', false],
    ['Good Friday', '2027-03-26', false],
    ['Christmas Day', '2026-12-25', false],
    ['the Monday in place of Boxing Day', '2026-12-28', false],
    ['the Tuesday after it', '2026-12-29', true],
    ["New Year's Day", '2027-01-01', false],
    ['the summer bank holiday', '2026-08-31', false],
  ])('%s (%s): %s', (_name, day, expected) => {
    expect(isWorkingDay(day)).toBe(expected)
  })
})

describe('a promise in working days', () => {
  it.each([
    ['two days from a Wednesday', '2026-11-25', 2, '2026-11-27'],
    ['two days from a Thursday pass the weekend', '2026-11-26', 2, '2026-11-30'],
    ['two days from a Saturday', '2026-11-28', 2, '2026-12-01'],
    ['the same working day', '2026-11-27', 0, '2026-11-27'],
    ['the same working day, asked on a Sunday, is Monday', '2026-11-29', 0, '2026-11-30'],
    ['one day from Christmas Eve passes the substitute day', '2026-12-24', 1, '2026-12-29'],
    ['two days from Maundy Thursday pass Easter', '2027-03-25', 2, '2027-03-31'],
    ['three days over the turn of the year', '2027-12-24', 3, '2027-12-31'],
    ['one day from New Year’s Eve passes the Monday in its place', '2027-12-31', 1, '2028-01-04'],
  ])('%s', (_name, day, count, expected) => {
    expect(workingDaysLater(day, count)).toBe(expected)
  })
})
