type Dated = { id: string; validFrom: string }

/** What is paid on a day: the last rate that has begun; undefined where none has. */
export const rateOn = <R extends Dated>(rates: readonly R[], day: string): R | undefined =>
  rates.filter(({ validFrom }) => validFrom <= day).toSorted((a, b) => (a.validFrom < b.validFrom ? 1 : -1))[0]

export type RateRefusal = 'rate-exists' | 'only-from-today'

/** A rate that begins in the past would change what people were told they are paid; only the first may. */
export const newRateRefusal = (rates: readonly Dated[], validFrom: string, today: string): RateRefusal | undefined => {
  if (rates.some((rate) => rate.validFrom === validFrom)) return 'rate-exists'
  if (rates.length > 0 && validFrom < today) return 'only-from-today'
  return undefined
}

/** Only what has not begun and what no campaign names can be taken back. */
export const canRemoveRate = ({ validFrom, campaigns }: { validFrom: string; campaigns: number }, today: string) =>
  validFrom > today && campaigns === 0
