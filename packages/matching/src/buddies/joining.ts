import { assignMentors } from '../mentors.ts'
import type { BuddyInput } from './input.ts'

/** As many as possible of those left over join a pair, each a different one: new people first, then who suits best. */
export function joinedPairs(
  { people, apart, suits }: BuddyInput,
  pairs: readonly (readonly [number, number])[],
  left: readonly number[],
): (readonly number[])[] {
  if (left.length === 0) return [...pairs]
  const score = left.map((v) => pairs.map(([a, b]) => suits(v, a) + suits(v, b)))
  const most = score.flat().reduce((x, y) => Math.max(x, y), 0) * (left.length + 1) + 1
  const { assignments } = assignMentors({
    mentees: left.length,
    mentors: pairs.length,
    capacity: pairs.map(() => 1),
    score: score.map((row, i) => row.map((value) => value + (people[left[i] ?? -1]?.isNew ? most : 0))),
    exclusions: left.flatMap((v, i) =>
      pairs.flatMap(([a, b], j): [number, number][] => (apart(v, a) || apart(v, b) ? [[i, j]] : [])),
    ),
  })
  const joining = new Map(assignments.map(([i, j]) => [j, left[i]]))
  return pairs.map((pair, j) => {
    const third = joining.get(j)
    return third === undefined ? pair : [...pair, third]
  })
}
