import type { Group } from './draw-among.ts'
import type { KnownMeetings } from './known-meetings.ts'

/** Every two people are a pair; with an odd number, three of them are a trio of three pairs. */
const pairsPerRound = (people: number) => (people % 2 === 0 ? people / 2 : (people + 3) / 2)

/**
 * An upper bound on the rounds without a repeat that are left for the people of these groups once the groups have met: a
 * round uses one fresh partner of everybody, and a fresh pair for every two people. Linear in people and known pairs.
 */
export function freshRoundsLeft(
  known: Pick<KnownMeetings, 'knownTo'>,
  groups: readonly Pick<Group, 'members'>[],
): number {
  const people = new Set(groups.flatMap((group) => group.members))
  if (people.size === 0) return 0
  let [fewest, all] = [Number.POSITIVE_INFINITY, 0]
  for (const { members } of groups) {
    for (const a of members) {
      const used = new Set([...members, ...known.knownTo(a).filter((b) => people.has(b))])
      const fresh = people.size - used.size
      fewest = Math.min(fewest, fresh)
      all += fresh
    }
  }
  return Math.min(fewest, Math.floor(all / 2 / pairsPerRound(people.size)))
}
