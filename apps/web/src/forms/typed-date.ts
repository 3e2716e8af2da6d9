/** A date as it is typed into three boxes, each possibly empty or nonsense. */
export type TypedDate = { day: string; month: string; year: string }

export const noDate: TypedDate = { day: '', month: '', year: '' }

export function typedDateOf(day: string | null): TypedDate {
  const [year = '', month = '', date = ''] = (day ?? '').split('-')
  return { day: date.replace(/^0/, ''), month: month.replace(/^0/, ''), year }
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Months may be typed as words, since some do. */
function monthNumber(month: string): number {
  const named = monthNames.indexOf(month.trim().toLowerCase().slice(0, 3))
  return named >= 0 ? named + 1 : Number(month)
}

/** `YYYY-MM-DD` if there is such a day, else undefined. A year has four digits. */
export function dayFrom(typed: TypedDate): string | undefined {
  const [year, month, day] = [Number(typed.year), monthNumber(typed.month), Number(typed.day)]
  if (!/^\s*\d{4}\s*$/.test(typed.year) || !Number.isInteger(month) || !Number.isInteger(day)) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal ? date.toISOString().slice(0, 10) : undefined
}

/** For a form's `check`: `required` when empty, `incomplete` when a box is, `unreal` when there is no such day. */
export function typedDateBroken(typed: TypedDate): 'required' | 'incomplete' | 'unreal' | undefined {
  const boxes = [typed.day, typed.month, typed.year].map((box) => box.trim())
  if (boxes.every((box) => box === '')) return 'required'
  if (boxes.some((box) => box === '')) return 'incomplete'
  return dayFrom(typed) === undefined ? 'unreal' : undefined
}

/** What to say of a day that has to be there: of one that is still empty another thing than of one that does not exist. */
export const dayMessages = {
  required: 'Enter the day',
  incomplete: 'Enter a day, a month and a year',
  unreal: 'There is no such day. Check it',
  otherwise: 'Check the day',
}
