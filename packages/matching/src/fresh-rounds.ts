import type { Group } from './draw-among.ts'
import type { KnownMeetings } from './known-meetings.ts'

/** How many partners `a` could still meet for the first time, not counting those of its own group. */
function freshPartners(known: KnownMeetings, people: readonly number[], from: { a: number; group: Group }): number {
  const { a, group } = from
  return people.filter((b) => known.mayMeet(a, b) && known.lastMet(a, b) === undefined && !group.members.includes(b))
    .length
}

/**
 * An upper bound on the rounds without a repeat that are left for the people of these groups once the groups have met: a
 * round uses one fresh partner of everybody, and a fresh pair for every two people.
 */
export function freshRoundsLeft(known: KnownMeetings, groups: readonly Group[]): number {
  const people = groups.flatMap((group) => group.members)
  if (people.length === 0) return 0
  const fresh = groups.flatMap((group) => group.members.map((a) => freshPartners(known, people, { a, group })))
  const pairs = fresh.reduce((sum, count) => sum + count, 0) / 2
  return Math.min(...fresh, Math.floor(pairs / Math.ceil(people.length / 2)))
}
