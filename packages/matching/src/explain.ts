import { type CoffeeInput, sharedSlots } from './coffee-person.ts'
import type { KnownMeetings } from './known-meetings.ts'

/** Why there are three in a group: the number of people was odd, or somebody would have been left without a group. */
export type TrioReason = 'odd-number' | 'nobody-left-over'

/** What can be said of two people in a group. `undefined` means: not known. */
export type PairFacts = {
  readonly people: readonly [number, number]
  /** Whoever runs the round wanted them together. */
  readonly isPinned: boolean
  readonly lastMet: { readonly round: number; readonly roundsAgo: number } | undefined
  readonly hasDifferentOrganisation: boolean | undefined
  readonly hasDifferentRegion: boolean | undefined
  readonly sharedSlots: readonly string[]
}

/** A group of the round with everything that explains it. Never says anything about who may not meet whom. */
export type ExplainedGroup = {
  readonly members: readonly number[]
  readonly pairs: readonly PairFacts[]
  readonly trio: TrioReason | undefined
}

const differ = (a: string | undefined, b: string | undefined) =>
  a === undefined || b === undefined ? undefined : a !== b

/** Gathers the facts of one group. */
export function explainedGroup(
  input: CoffeeInput & { readonly pins?: readonly (readonly [number, number])[] },
  known: KnownMeetings,
  group: { readonly members: readonly number[]; readonly trio: TrioReason | undefined },
): ExplainedGroup {
  const pairs = group.members.flatMap((a, i) =>
    group.members.slice(i + 1).flatMap((b): PairFacts[] => {
      const [first, second] = [input.people[a], input.people[b]]
      if (!first || !second) return []
      const round = known.lastMet(a, b)
      return [
        {
          people: [a, b],
          isPinned: input.pins?.some((pin) => pin.includes(a) && pin.includes(b)) ?? false,
          lastMet: round === undefined ? undefined : { round, roundsAgo: input.round - round },
          hasDifferentOrganisation: differ(first.organisation, second.organisation),
          hasDifferentRegion: differ(first.region, second.region),
          sharedSlots: sharedSlots(first, second),
        },
      ]
    }),
  )
  return { ...group, pairs }
}

function listed(words: readonly string[]): string {
  if (words.length <= 1) return words.join('')
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

function meetingSentence(pair: PairFacts, names: readonly [string, string]): string {
  const both = listed(names)
  if (pair.lastMet === undefined) return `${both} have not met in a coffee round before.`
  const { roundsAgo } = pair.lastMet
  const ago = roundsAgo === 1 ? 'in the last round' : `${roundsAgo} rounds ago`
  if (pair.isPinned) return `${both} last met ${ago}; they were put together for this round.`
  return `${both} last met ${ago}; some people had to meet again, and these meetings are the longest ago.`
}

function differenceSentence(pairs: readonly PairFacts[]): string | undefined {
  const parts: string[] = []
  if (pairs.every((pair) => pair.hasDifferentOrganisation)) parts.push('different organisations')
  if (pairs.every((pair) => pair.hasDifferentRegion)) parts.push('different regions')
  return parts.length > 0 ? `They come from ${listed(parts)}.` : undefined
}

function slotsSentence(pairs: readonly PairFacts[]): string | undefined {
  const [first, ...others] = pairs
  const slots = (first?.sharedSlots ?? []).filter((slot) => others.every((pair) => pair.sharedSlots.includes(slot)))
  if (slots.length === 0) return undefined
  return `${pairs.length === 1 ? 'Both' : 'All three'} are free on ${listed(slots.slice(0, 3))}.`
}

function trioSentence(trio: TrioReason | undefined): string | undefined {
  if (trio === 'odd-number') {
    return 'They are three because the number of people is odd. A three comes round to everybody in turn.'
  }
  return trio === 'nobody-left-over' ? 'They are three so that nobody is left without a group.' : undefined
}

/** Says in plain English why these people were put together. `nameOf` gives the name to use for a person. */
export function explainGroup(group: ExplainedGroup, nameOf: (person: number) => string): string {
  const { pairs } = group
  const isAllNew = pairs.length > 1 && pairs.every((pair) => pair.lastMet === undefined)
  const meetings = isAllNew
    ? [`${listed(group.members.map(nameOf))} have not met each other in a coffee round before.`]
    : pairs.map((pair) => meetingSentence(pair, [nameOf(pair.people[0]), nameOf(pair.people[1])]))
  return [...meetings, differenceSentence(pairs), slotsSentence(pairs), trioSentence(group.trio)]
    .filter((sentence) => sentence !== undefined)
    .join(' ')
}
