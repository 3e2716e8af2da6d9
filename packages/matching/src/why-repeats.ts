import { knownMeetings } from './known-meetings.ts'
import { drawRound } from './round.ts'
import { type Shortage, shortagesOf, shortBy } from './shortage.ts'

export type RepeatsToExplain = {
  readonly participants: number
  /** Pairs that are no new meeting as far as the reader may know: they met, or are openly kept apart. */
  readonly pairs: readonly (readonly [number, number])[]
  /** The repeats of the plan, and how many of its people stay out of pairs: alone, or the third of a trio. */
  readonly repeats: number
  readonly unpaired: number
  /** The barrier of the certificate, where it has one. */
  readonly barrier: readonly number[] | undefined
}

/** Why there are no fewer repeats, and how many people who know nobody would make them needless. */
export type WhyRepeats = { readonly shortages: readonly Shortage[]; readonly newPeopleWanted: number }

/**
 * Explains the repeats of a best plan from what the reader may know alone. Undefined where that does not show that fewer
 * are impossible: then the reason rests on something else (weights, or pairs that are kept apart confidentially), and
 * nothing of it is told.
 */
export function whyRepeats(given: RepeatsToExplain): WhyRepeats | undefined {
  const people = Array.from({ length: given.participants }, (_, person) => person)
  const graph = knownMeetings({ people: people.map(() => nobody), history: [], exclusions: given.pairs })
  for (const barrier of [given.barrier, ownBarrier(given)]) {
    if (barrier === undefined) continue
    const shortages = shortagesOf(graph, people, barrier)
    const short = shortages.reduce((sum, part) => sum + shortBy(part), 0)
    if (short - given.unpaired === 2 * given.repeats) return { shortages, newPeopleWanted: short }
  }
  return undefined
}

const nobody = { timesInTrio: 0, timesSetAside: 0 }

/** A best barrier of the pairs that are new as far as the reader may know. */
function ownBarrier({ participants, pairs }: RepeatsToExplain): readonly number[] | undefined {
  const { certificate } = drawRound({ participants, history: [], exclusions: pairs })
  return certificate.kind === 'barrier' ? certificate.permitted : undefined
}

/** Whether these people could be drawn without anybody meeting again, as far as the reader may know. */
export function canAllBeNew({ participants, pairs, unpaired }: Omit<RepeatsToExplain, 'repeats' | 'barrier'>): boolean {
  const { unmatched } = drawRound({ participants, history: [], exclusions: pairs })
  return unmatched.length <= unpaired
}
