/** A number that may be withheld: null where fewer than five people stand behind it. */
export type Shown = number | null

/** "1,204", "fewer than 5". */
export const shownWords = (shown: Shown): string => (shown === null ? 'fewer than 5' : shown.toLocaleString('en-GB'))

/** How far along the picture a value lies, in per cent of the largest; 0 when all are 0. */
export const placeOf = (value: number, largest: number): number =>
  largest <= 0 ? 0 : Math.round((value / largest) * 1_000) / 10

/** "1 day", "2.5 days". */
export const daysWords = (days: number): string => {
  const rounded = Math.round(days * 10) / 10
  return `${rounded.toLocaleString('en-GB')} ${rounded === 1 ? 'day' : 'days'}`
}

/** The end of an axis: the next round number, so that the longest bar has a name beside it. */
export function axisEnd(largest: number): number {
  if (largest <= 0) return 1
  const step = 10 ** Math.floor(Math.log10(largest))
  const end = [1, 2, 5, 10].find((times) => times * step >= largest) ?? 10
  return end * step
}
