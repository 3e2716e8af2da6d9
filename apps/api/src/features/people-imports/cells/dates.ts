import type { DateOrder } from '@elevate/contracts/people-vocabulary'
import { dayOfSerial } from '../../../spreadsheets/excel-date.ts'
import type { Cell } from '../../../spreadsheets/table.ts'
import { oneLine } from './plain-text.ts'
import { notSaid, type Reading, refuse, saysNothing } from './reading.ts'

/** What a cell in a date column says before it is known whether the day or the month comes first. */
export type DateShape =
  | { kind: 'empty' }
  | { kind: 'day'; date: string; isRealDate: boolean }
  | { kind: 'numbers'; first: number; second: number; year: number }
  | { kind: 'unreadable' }

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const serials = { from: 18_264, to: 73_050 } as const
const weekday = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i
const timeOfDay = /[T\s]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(am|pm|z)?$/i

/** ISO, numbers with / - or . between, a month in words, or an Excel serial number between 1950 and 2099. */
export function dateShape(cell: Cell): DateShape {
  if (typeof cell === 'object') return day(cell.date, true)
  const text = oneLine(String(cell)).replace(timeOfDay, '').replace(weekday, '')
  if (saysNothing(text)) return { kind: 'empty' }
  if (/^\d{5}(\.\d+)?$/.test(text)) return serial(Number(text))
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text)
  if (iso) return day(isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3])), false)
  const numbers = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{4}|\d{2})$/.exec(text)
  if (numbers)
    return { kind: 'numbers', first: Number(numbers[1]), second: Number(numbers[2]), year: fullYear(numbers[3]) }
  return inWords(text)
}

const day = (date: string | undefined, isRealDate: boolean): DateShape =>
  date ? { kind: 'day', date, isRealDate } : { kind: 'unreadable' }

const serial = (number: number): DateShape =>
  number >= serials.from && number <= serials.to ? day(dayOfSerial(number), true) : { kind: 'unreadable' }

function inWords(text: string): DateShape {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[\s\-/.]*(?:of )?([a-z]{3,9})\.?,?[\s\-/.]*(\d{4}|\d{2})$/i.exec(text)
  const monthFirst = /^([a-z]{3,9})\.?\s*(\d{1,2})(?:st|nd|rd|th)?,?\s*(\d{4})$/i.exec(text)
  const [date, month, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]]
  const number = months.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1
  return number === 0 ? { kind: 'unreadable' } : day(isoDate(fullYear(year), number, Number(date)), false)
}

/** Two digits: 1980 to 2079. */
function fullYear(text = ''): number {
  const year = Number(text)
  if (text.length !== 2) return year
  return year < 80 ? 2000 + year : 1900 + year
}

/** `YYYY-MM-DD`, or undefined for a day that the calendar does not have; terms of ten years are reckoned from some. */
export function isoDate(year: number, month: number, date: number): string | undefined {
  const day = new Date(Date.UTC(year, month - 1, date))
  const isReal = day.getUTCFullYear() === year && day.getUTCMonth() === month - 1 && day.getUTCDate() === date
  return isReal && year >= 1900 && year <= 2189 ? day.toISOString().slice(0, 10) : undefined
}

export const inOrder = (
  shape: { first: number; second: number; year: number },
  order: DateOrder,
): string | undefined =>
  order === 'day-first'
    ? isoDate(shape.year, shape.second, shape.first)
    : isoDate(shape.year, shape.first, shape.second)

/** A day as `YYYY-MM-DD`, once the order of its column is known. */
export function readDate(cell: Cell, order: DateOrder): Reading<string> {
  const shape = dateShape(cell)
  if (shape.kind === 'empty') return notSaid
  if (shape.kind === 'day') return { value: shape.date }
  if (shape.kind === 'unreadable') return refuse('date-unreadable', 'Enter a date such as 27/3/2026 or 27 March 2026.')
  const date = inOrder(shape, order)
  if (date) return { value: date }
  const other = inOrder(shape, order === 'day-first' ? 'month-first' : 'day-first')
  if (!other) return refuse('date-impossible', 'This day does not exist. Check the day and the month.')
  return refuse(
    'date-wrong-order',
    `The rest of this column has the ${order === 'day-first' ? 'day' : 'month'} first; this date does not. Check it.`,
  )
}
