import type { Cell } from './table.ts'

const dayInMs = 86_400_000
/** 31 December 1899, plus the 29 February 1900 that Excel believes in, from serial 60 on. */
const epoch1900 = Date.UTC(1899, 11, 30)
const epoch1904 = Date.UTC(1904, 0, 1)
const lastSerial = 2_958_465

/**
 * The day of an Excel serial number as `YYYY-MM-DD`; a time of day is dropped. Undefined for what is not a day:
 * times (below 1), negatives, and numbers past 31 December 9999.
 */
export function dayOfSerial(serial: number, from1904 = false): string | undefined {
  if (!(serial >= 1 && serial < lastSerial + 1)) return undefined
  const day = Math.floor(serial)
  const beforeFalseLeapDay = !from1904 && day < 60
  const start = from1904 ? epoch1904 : epoch1900
  return new Date(start + (day + (beforeFalseLeapDay ? 1 : 0)) * dayInMs).toISOString().slice(0, 10)
}

export function cellOfSerial(serial: number, from1904: boolean): Cell {
  const date = dayOfSerial(serial, from1904)
  return date ? { date } : serial
}

/** Built-in formats that show a day (ECMA-376 part 1, 18.8.30, and the East Asian ones beside it). */
const isBuiltInDay = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)

/** A format that shows a day or a year; `h:mm` alone is a time, `m` alone could be minutes and counts with d or y. */
export function showsADay(formatId: number, formatCode: string | undefined): boolean {
  if (formatCode === undefined) return isBuiltInDay(formatId)
  const bare = formatCode.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '')
  return /[dy]/i.test(bare) || /m{3,}/i.test(bare)
}
