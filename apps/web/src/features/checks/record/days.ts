import { dayFrom, type TypedDate, typedDateBroken } from '../../../forms/typed-date.ts'
import { dayOf } from '../../../ui/dates.ts'

/** For a day that may be left out: only a half-typed one is wrong. */
export const optionalBroken = (typed: TypedDate): 'incomplete' | 'unreal' | undefined => {
  const broken = typedDateBroken(typed)
  return broken === 'required' ? undefined : broken
}

export const dayOrNull = (typed: TypedDate): string | null => dayFrom(typed) ?? null

export const today = (): string => dayOf(new Date().toISOString())

/** The words for a day in the past. */
export const pastDay = {
  required: 'Enter the day',
  'in-future': 'Enter today or a day before',
  otherwise: 'Enter a real date, like 5 11 2026',
}
