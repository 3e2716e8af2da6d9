import { dayFrom, dayMessages, type TypedDate, typedDateBroken } from '../../../forms/typed-date.ts'
import { dayOf } from '../../../ui/dates.ts'

/** What is wrong with a day that has to come: nothing typed, no such day, or one that is over. */
export function dayToComeBroken(typed: TypedDate, { from }: { from: 'today' | 'tomorrow' }): string | undefined {
  const broken = typedDateBroken(typed)
  if (broken) return broken
  const [day, today] = [dayFrom(typed) ?? '', dayOf(new Date().toISOString())]
  const isOver = from === 'today' ? day < today : day <= today
  return isOver ? 'past' : undefined
}

export const lastDayMessages = {
  ...dayMessages,
  required: 'Enter the last day',
  past: 'Enter a day to come',
}
