import { type TypedDate, typedDateBroken } from '../../forms/typed-date.ts'

/** An empty date is an answer too. */
export const optionalDateBroken = (typed: TypedDate): string | undefined => {
  const broken = typedDateBroken(typed)
  return broken === 'required' ? undefined : broken
}
