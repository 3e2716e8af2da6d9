/** Three digits while there is room: a number tells nothing of when somebody applied, nor of how many did. */
const smallest = 999

/**
 * A number by which the panel knows a candidate, unused in this campaign and drawn by chance. `chance` gives a number
 * from 0 to below the one it is asked for.
 */
export const candidateNumberFrom = (used: ReadonlySet<number>, chance: (below: number) => number): number => {
  const range = Math.max(smallest, used.size * 2)
  const free = Array.from({ length: range }, (_, index) => index + 1).filter((number) => !used.has(number))
  return free[chance(free.length)] ?? range + 1
}
